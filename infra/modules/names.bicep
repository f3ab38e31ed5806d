// What storage holds, what the app may do there, and how long it stays. The names are those of StorageNames in the code.

var retention = loadJsonContent('../retention.json')

@description('keepDays: 0 keeps for ever. immutable: nobody deletes or overwrites before keepDays are over. versionDays: how long what was overwritten or deleted stays as a version; keepDays where it is left out. appRole: write, add (reads and creates, overwrites and deletes nothing) or none.')
@export()
var containers = [
  // The app writes here only through the upload links it issues, and a link can do no more than its issuer.
  { name: 'dropzone', keepDays: retention.dropZone.days, immutable: false, appRole: 'write' }
  { name: 'raw', keepDays: retention.raw.days, immutable: true, appRole: 'write' }
  // Deleted by the job purge-personal-data when the time of its rows is over, so nothing here may be immutable.
  { name: 'raw-personal', keepDays: retention.rawPersonal.days, versionDays: retention.rawPersonal.versionDays, immutable: false, appRole: 'write' }
  { name: 'receipts', keepDays: retention.receipts.days, immutable: false, appRole: 'write' }
  // Bulletins and papers are a permanent archive.
  { name: 'documents', keepDays: 0, immutable: false, appRole: 'write' }
  // Files that override the packaged plan: an operator puts them here by hand or through the app, which checks them first.
  { name: 'config', keepDays: 0, immutable: false, appRole: 'write' }
  // One file a day, created once and chained by hash to the one before.
  { name: 'audit', keepDays: retention.audit.days, immutable: true, appRole: 'add' }
  { name: 'deadletter', keepDays: retention.deadLetters.days, immutable: false, appRole: 'none' }
]

@export()
var queues = ['arrivals', 'outbox']

@description('Where the Functions host puts a message that failed too often.')
@export()
var poisonQueues = map(queues, queue => '${queue}-poison')

@export()
var tables = [
  'rows'
  'submissions'
  'idempotency'
  'partners'
  'audit'
  'outbox'
  'alerts'
  'jobs'
  'dispatches'
  'cases'
  'pending'
  'locks'
  'purges'
  'drafts'
  'facts'
  'extensions'
]

@description('Timer function, its job, and the minutes without a success after which that is an alarm: two runs missed or more.')
@export()
var timers = [
  { function: 'RemindAndEscalate', job: 'remind-and-escalate', silentMinutes: 180 }
  { function: 'CompileDispatch', job: 'compile-dispatch', silentMinutes: 180 }
  { function: 'DraftPapers', job: 'draft-papers', silentMinutes: 180 }
  { function: 'PostPapers', job: 'post-papers', silentMinutes: 30 }
  { function: 'SendDigest', job: 'send-digest', silentMinutes: 180 }
  { function: 'CheckCompliance', job: 'check-compliance', silentMinutes: 180 }
  { function: 'SettlePending', job: 'settle-pending', silentMinutes: 180 }
  { function: 'SweepDropZone', job: 'sweep-drop-zone', silentMinutes: 180 }
  { function: 'PurgePersonalData', job: 'purge-personal-data', silentMinutes: 180 }
  { function: 'ArchiveAudit', job: 'archive-audit', silentMinutes: 180 }
  { function: 'ReencryptFields', job: 'reencrypt-fields', silentMinutes: 180 }
  { function: 'SendOutbox', job: 'send-outbox', silentMinutes: 30 }
  { function: 'CollectBounces', job: 'collect-bounces', silentMinutes: 180 }
  { function: 'TakeReadings', job: 'take-readings', silentMinutes: 30 }
  { function: 'DropCanary', job: 'drop-canary', silentMinutes: 60 }
]

@description('Container of the host account that the deployed package lies in.')
@export()
var packageContainer = 'package'

@description('Names of the secrets in the vault.')
@export()
var secretNames = {
  fieldKey: 'hub-field-key'
  earlierFieldKeys: 'hub-earlier-field-keys'
  signingKey: 'hub-signing-key'
  earlierSigningKeys: 'hub-earlier-signing-keys'
  smtpPassword: 'smtp-password'
}

@export()
var logDays = retention.logs.days
