import type { PackedWeights } from '../../core/mentions/tagger';
import type { FeatureIndex, Model } from './crf.mjs';

export function packWeights(trained: { index: FeatureIndex; outside: number } & Model): PackedWeights;
