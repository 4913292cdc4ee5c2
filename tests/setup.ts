/** Runs before each test file: an IndexedDB for Node. */
import 'fake-indexeddb/auto';
