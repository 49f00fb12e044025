export { RECEIPT_HEADER, receiptSchema, type Receipt } from './receipt.js';
export { posteingangTopic, stapelTopic } from './topics.js';
