import type { Site } from './site';

/** iCIMS. The posting is drawn in a frame of the same address (in_iframe=1); the employer is often only in the host name. */
export const icims: Site = {
  id: 'icims',
  name: 'iCIMS',
  matches: ['https://*.icims.com/*'],
  posting: [/^\/jobs\/(\d+)\/(?:[^/?#]+\/)?job/],
  title: ['.iCIMS_Header h1', '.iCIMS_JobHeaderTitle', 'h1'],
  company: ['meta[property="og:site_name"]'],
  location: ['.iCIMS_JobHeaderData .header.left span:not(.sr-only)'],
  body: ['.iCIMS_JobContent', '.iCIMS_InfoMsg_Job'],
  without: ['.iCIMS_Header', '.iCIMS_JobHeaderGroup', '.iCIMS_JobOptions', '.iCIMS_JobHeaderTable'],
  checked: null,
};
