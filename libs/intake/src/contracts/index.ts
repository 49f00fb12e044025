import { vocabulary } from '#libs/platform/contracts';
import * as actions from './actions.js';
import * as errors from './errors.js';
import * as permissions from './permissions.js';

export { RECEIPT_HEADER, receiptSchema, type Receipt } from './receipt.js';
export { posteingangSource } from './sources.js';
export { posteingangTopic, stapelTopic } from './topics.js';
export { readingArea, ReadingSettings } from './reading-settings.js';
export { uploadArea, UploadSettings } from './upload-settings.js';

export const intakeVocabulary = vocabulary({ errors, permissions, actions });
