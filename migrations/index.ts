import { StorageBlobs1764000000010 } from './0010_storage_blobs.js';
import { AuditLog1764000000020 } from './0020_audit_log.js';
import { IdentityPeople1764000000030 } from './0030_identity_people.js';
import { RecordsAkten1764000000040 } from './0040_records_akten.js';
import { IntakeTables1764000000050 } from './0050_intake_tables.js';
import { SearchIndex1764000000060 } from './0060_search_index.js';
import { RecordsNames1764000000080 } from './0080_records_names.js';
import { IntakeQueue1764000000090 } from './0090_intake_queue.js';
import { IntakeLetters1764000000100 } from './0100_intake_letters.js';
import { RecordsReadings1764000000110 } from './0110_records_readings.js';
import { IntakeAttachments1764000000120 } from './0120_intake_attachments.js';
import { RecordsAttachments1764000000130 } from './0130_records_attachments.js';
import { IntakeSeparation1764000000140 } from './0140_intake_separation.js';
import { IntakeValidation1764000000150 } from './0150_intake_validation.js';
import { IntakeFacts1764000000220 } from './0220_intake_facts.js';
import { StorageUnowned1764000000240 } from './0240_storage_unowned.js';
import { RecordsVersionBytes1764000000241 } from './0241_records_version_bytes.js';
import { AuditOrigin1764000000200 } from './0200_audit_origin.js';
import { RecordsAccess1764000000210 } from './0210_records_access.js';
import { SearchAccess1764000000211 } from './0211_search_access.js';
import { AuditAccess1764000000212 } from './0212_audit_access.js';
import { IntakeAccess1764000000250 } from './0250_intake_access.js';
import { StorageIntegrity1764000000270 } from './0270_storage_integrity.js';
import { PlatformHealth1764000000310 } from './0310_platform_health.js';
import { IdentityBrakes1764000000300 } from './0300_identity_brakes.js';
import { RecordsImmutable1764000000320 } from './0320_records_immutable.js';
import { IntakeImmutable1764000000321 } from './0321_intake_immutable.js';
import { PlatformBackups1764000000380 } from './0380_platform_backups.js';
import { IdentityOwnPasswords1764000000330 } from './0330_identity_own_passwords.js';
import { IdentityExistingAccounts1764000000340 } from './0340_identity_existing_accounts.js';
import { StorageAttempts1764000000390 } from './0390_storage_attempts.js';
import { IdentitySecondPerson1764000000400 } from './0400_identity_second_person.js';
import { IdentityOwnSessions1764000000401 } from './0401_identity_own_sessions.js';
import { IntakeFields1764000000410 } from './0410_intake_fields.js';
import { PlatformRepeats1764000000420 } from './0420_platform_repeats.js';
import { IdentityPasswordHalves1764000000430 } from './0430_identity_password_halves.js';
import { RecordsClues1764000000440 } from './0440_records_clues.js';
import { RecordsCluesAgain1764000000470 } from './0470_records_clues_again.js';
import { IntakeClues1764000000441 } from './0441_intake_clues.js';
import { RecordsValues1764000000450 } from './0450_records_values.js';
import { IntakeReturned1764000000451 } from './0451_intake_returned.js';
import { IntakeOutline1764000000460 } from './0460_intake_outline.js';
import { IntakeCare1764000000461 } from './0461_intake_care.js';
import { RecordsAttached1764000000480 } from './0480_records_attached.js';
import { IntakeAttached1764000000481 } from './0481_intake_attached.js';
import { IdentityMailRoom1764000000490 } from './0490_identity_mail_room.js';
import { IntakeMailRoom1764000000491 } from './0491_intake_mail_room.js';
import { IntakeDropped1764000000500 } from './0500_intake_dropped.js';
import { IntakeAttachmentRounds1764000000501 } from './0501_intake_attachment_rounds.js';
import { IntakeEnvelopes1764000000510 } from './0510_intake_envelopes.js';
import { SearchRules1764000000520 } from './0520_search_rules.js';
import { IntakeTextFiles1764000000530 } from './0530_intake_text_files.js';

/** Every migration in the order in which it is applied. */
export const migrations = [
  StorageBlobs1764000000010,
  AuditLog1764000000020,
  IdentityPeople1764000000030,
  RecordsAkten1764000000040,
  IntakeTables1764000000050,
  SearchIndex1764000000060,
  RecordsNames1764000000080,
  IntakeQueue1764000000090,
  IntakeLetters1764000000100,
  RecordsReadings1764000000110,
  IntakeAttachments1764000000120,
  RecordsAttachments1764000000130,
  IntakeSeparation1764000000140,
  IntakeValidation1764000000150,
  AuditOrigin1764000000200,
  RecordsAccess1764000000210,
  SearchAccess1764000000211,
  AuditAccess1764000000212,
  IntakeFacts1764000000220,
  StorageUnowned1764000000240,
  RecordsVersionBytes1764000000241,
  IntakeAccess1764000000250,
  StorageIntegrity1764000000270,
  PlatformHealth1764000000310,
  IdentityBrakes1764000000300,
  RecordsImmutable1764000000320,
  IntakeImmutable1764000000321,
  PlatformBackups1764000000380,
  IdentityOwnPasswords1764000000330,
  IdentityExistingAccounts1764000000340,
  StorageAttempts1764000000390,
  IdentitySecondPerson1764000000400,
  IdentityOwnSessions1764000000401,
  IntakeFields1764000000410,
  PlatformRepeats1764000000420,
  IdentityPasswordHalves1764000000430,
  RecordsClues1764000000440,
  IntakeClues1764000000441,
  RecordsValues1764000000450,
  IntakeReturned1764000000451,
  IntakeOutline1764000000460,
  IntakeCare1764000000461,
  RecordsCluesAgain1764000000470,
  RecordsAttached1764000000480,
  IntakeAttached1764000000481,
  IdentityMailRoom1764000000490,
  IntakeMailRoom1764000000491,
  IntakeDropped1764000000500,
  IntakeAttachmentRounds1764000000501,
  IntakeEnvelopes1764000000510,
  SearchRules1764000000520,
  IntakeTextFiles1764000000530,
];

/** Those that make the table in which a restore is noted, whatever the schema of the backup was. */
export const restoreNotes = [PlatformHealth1764000000310, PlatformBackups1764000000380];
