export { RECEIPT_HEADER, receiptSchema, type Receipt } from './receipt.js';
