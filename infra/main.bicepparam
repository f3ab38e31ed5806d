using 'main.bicep'

// Every value that a city sets comes from the environment: azd env set NAME VALUE, or export before az deployment.
// Those without a default have to be set.

param name = readEnvironmentVariable('HUB_NAME', 'lchub')
param azdEnvironment = readEnvironmentVariable('AZURE_ENV_NAME', '')

param hostingPlan = readEnvironmentVariable('HUB_PLAN', 'FlexConsumption')
param instanceMemoryMB = json(readEnvironmentVariable('HUB_INSTANCE_MEMORY_MB', '2048'))
param maximumInstances = int(readEnvironmentVariable('HUB_MAXIMUM_INSTANCES', '40'))
param alwaysReadyInstances = int(readEnvironmentVariable('HUB_ALWAYS_READY', '0'))
param storageRedundancy = readEnvironmentVariable('HUB_REDUNDANCY', 'Standard_ZRS')

param privateNetwork = bool(readEnvironmentVariable('HUB_PRIVATE_NETWORK', 'false'))
param networkAddressSpace = readEnvironmentVariable('HUB_ADDRESS_SPACE', '10.71.0.0/23')
param allowedAddresses = filter(split(readEnvironmentVariable('HUB_ALLOWED_ADDRESSES', ''), ','), item => !empty(item))

param mail = {
  host: readEnvironmentVariable('HUB_MAIL_HOST')
  port: int(readEnvironmentVariable('HUB_MAIL_PORT', '587'))
  security: readEnvironmentVariable('HUB_MAIL_SECURITY', 'StartTls')
  user: readEnvironmentVariable('HUB_MAIL_USER', '')
  fromAddress: readEnvironmentVariable('HUB_MAIL_FROM')
  fromName: readEnvironmentVariable('HUB_MAIL_FROM_NAME', '聊城市再生资源回收利用数据交换平台')
}

param moreSettings = json(readEnvironmentVariable('HUB_SETTINGS', '{}'))
param remindSince = readEnvironmentVariable('HUB_REMIND_SINCE', '')
param alertAddresses = split(readEnvironmentVariable('HUB_ALERT_ADDRESSES'), ',')
param operatorGroupId = readEnvironmentVariable('HUB_OPERATOR_GROUP', '')

param fieldKey = readEnvironmentVariable('HUB_FIELD_KEY', '')
param earlierFieldKeys = readEnvironmentVariable('HUB_EARLIER_FIELD_KEYS', '')
param signingKey = readEnvironmentVariable('HUB_SIGNING_KEY', '')
param earlierSigningKeys = readEnvironmentVariable('HUB_EARLIER_SIGNING_KEYS', '')
param earlierKeys = readEnvironmentVariable('HUB_EARLIER_KEYS', 'none')
param smtpPassword = readEnvironmentVariable('HUB_SMTP_PASSWORD', '')
