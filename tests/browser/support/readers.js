// The two readers whom every message must reach in their own words.

import { isChinese, isEnglish } from './view.js';

export const readers = [
  { language: 'zh-CN', options: { languages: ['zh-CN', 'zh'] }, reads: isChinese },
  { language: 'en', options: { languages: ['en-US', 'en'] }, reads: isEnglish },
];
