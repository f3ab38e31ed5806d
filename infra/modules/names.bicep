// What storage holds, what the app may do there, and how long it stays. The names are those of StorageNames in the code.

var retention = loadJsonContent('../retention.json')

@description('keepDays: 0 keeps for ever. immutable: nobody deletes or overwrites before keepDays are over.')
@export()
var containers = [
  // The app writes here only through the upload links it issues, and a link can do no more than its issuer.
  { name: 'dropzone', keepDays: retention.dropZone.days, immutable: false, appends: false, appRole: 'write' }
  { name: 'raw', keepDays: retention.raw.days, immutable: true, appends: false, appRole: 'write' }
  { name: 'receipts', keepDays: retention.receipts.days, immutable: false, appends: false, appRole: 'write' }
  // Bulletins and papers are a permanent archive.
  { name: 'documents', keepDays: 0, immutable: false, appends: false, appRole: 'write' }
  { name: 'config', keepDays: 0, immutable: false, appends: false, appRole: 'read' }
  { name: 'audit', keepDays: retention.audit.days, immutable: true, appends: true, appRole: 'write' }
  { name: 'deadletter', keepDays: retention.deadLetters.days, immutable: false, appends: false, appRole: 'none' }
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
  'drafts'
]

@description('Function and the minutes after which its silence is an alarm: a timer that has missed two runs or more.')
@export()
var timers = [
  { function: 'RemindAndEscalate', silentMinutes: 180 }
  { function: 'CompileDispatch', silentMinutes: 180 }
  { function: 'DraftPapers', silentMinutes: 180 }
  { function: 'SweepDropZone', silentMinutes: 180 }
  { function: 'SendOutbox', silentMinutes: 30 }
]

@description('Container of the host account that the deployed package lies in.')
@export()
var packageContainer = 'package'

@description('Names of the secrets in the vault.')
@export()
var secretNames = {
  fieldKey: 'hub-field-key'
  smtpPassword: 'smtp-password'
}

@export()
var logDays = retention.logs.days
