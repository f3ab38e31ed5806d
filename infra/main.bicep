// The whole hub in one resource group, in Azure public and Azure China alike.

metadata description = 'Data-exchange hub of the recyclable-resource recovery plan'

import { secretNames } from 'modules/names.bicep'

@description('Short name that every resource begins with: small letters and digits, a letter first.')
@minLength(2)
@maxLength(8)
param name string = 'lchub'

param location string = resourceGroup().location

@description('Name of the azd environment; empty when not deployed by azd.')
param azdEnvironment string = ''

@description('Flex Consumption where the region offers it, else Elastic Premium.')
@allowed(['FlexConsumption', 'ElasticPremium'])
param hostingPlan string = 'FlexConsumption'

@description('Memory of an instance; Elastic Premium takes no notice of it.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances there may be at once: also the most that can be spent.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that wait for requests; 0 pays nothing while idle.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('Zone-redundant where the region has zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Puts storage, vault and app behind private addresses and shuts their public ones.')
param privateNetwork bool = false

@description('Address space of the private network, at least a /23.')
param networkAddressSpace string = '10.71.0.0/23'

@description('Public addresses that reach the drop zone in spite of the private network, such as those of the counties.')
param allowedAddresses string[] = []

@description('How mail is sent. Without a user the server is one that wants no login.')
param mail {
  host: string
  port: int
  security: 'StartTls' | 'SslOnConnect' | 'Auto'
  user: string
  fromAddress: string
  fromName: string
}

@description('First month whose reports are asked for, yyyy-MM; empty for the first that falls due after the start.')
param remindSince string = ''

@description('Further settings of the hub by name, such as Hub__RequestsPerMinute; no secrets.')
param moreSettings { *: string } = {}

@description('Mail addresses that alarms go to.')
@minLength(1)
param alertAddresses string[]

@description('Object id of the Entra group of operators; empty for none.')
param operatorGroupId string = ''

@description('Key for personal data, 32 bytes in base64. Give it once; empty leaves the vault as it is.')
@secure()
param fieldKey string = ''

@description('Field keys of before, newest first, with commas. Empty leaves the vault as it is.')
@secure()
param earlierFieldKeys string = ''

@description('Key that signs links, 32 bytes in base64, another than the field key. Give it once; empty leaves the vault as it is.')
@secure()
param signingKey string = ''

@description('Signing keys of before, with commas. Empty leaves the vault as it is.')
@secure()
param earlierSigningKeys string = ''

@description('Of which keys the app reads earlier ones from the vault, too.')
@allowed(['none', 'field', 'signing', 'both'])
param earlierKeys string = 'none'

@description('Password of the mail server\'s user. Empty leaves the vault as it is.')
@secure()
param smtpPassword string = ''

var token = uniqueString(resourceGroup().id, name)
var tags = union({ application: 'datahub' }, empty(azdEnvironment) ? {} : { 'azd-env-name': azdEnvironment })
var flex = hostingPlan == 'FlexConsumption'
var dataAccountName = take('${name}data${token}', 24)
var hostAccountName = take('${name}host${token}', 24)
var vaultName = take('${name}-${token}', 24)
var insightsName = '${name}-insights-${token}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-app-${token}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    names: {
      workspace: '${name}-logs-${token}'
      insights: insightsName
      actionGroup: '${name}-operators'
    }
    location: location
    tags: tags
    alertAddresses: alertAddresses
  }
}

module dataAccount 'modules/storageAccount.bicep' = {
  name: 'data-account'
  params: {
    name: dataAccountName
    location: location
    tags: tags
    redundancy: storageRedundancy
    private: privateNetwork
    allowedAddresses: allowedAddresses
  }
}

module hostAccount 'modules/storageAccount.bicep' = {
  name: 'host-account'
  params: {
    name: hostAccountName
    location: location
    tags: tags
    redundancy: storageRedundancy
    private: privateNetwork
  }
}

module dataStorage 'modules/dataStorage.bicep' = {
  name: 'data-storage'
  dependsOn: [dataAccount]
  params: {
    accountName: dataAccountName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module hostStorage 'modules/hostStorage.bicep' = {
  name: 'host-storage'
  dependsOn: [hostAccount]
  params: { accountName: hostAccountName }
}

module vault 'modules/keyVault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    private: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    secrets: {
      fieldKey: fieldKey
      earlierFieldKeys: earlierFieldKeys
      signingKey: signingKey
      earlierSigningKeys: earlierSigningKeys
      smtpPassword: smtpPassword
    }
  }
}

module access 'modules/access.bicep' = {
  name: 'access'
  dependsOn: [dataStorage, hostStorage, vault, monitoring]
  params: {
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    vaultName: vaultName
    insightsName: insightsName
    identityId: identity.id
    principalId: identity.properties.principalId
  }
}

module operators 'modules/operators.bicep' = if (!empty(operatorGroupId)) {
  name: 'operators'
  dependsOn: [dataStorage, hostStorage, vault]
  params: {
    dataAccountName: dataAccountName
    hostAccountName: hostAccountName
    vaultName: vaultName
    groupId: operatorGroupId
  }
}

module eventGrid 'modules/eventGrid.bicep' = {
  name: 'event-grid'
  dependsOn: [dataStorage]
  params: {
    name: '${name}-uploads'
    location: location
    tags: tags
    dataAccountName: dataAccountName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: '${name}-network'
    location: location
    tags: tags
    addressSpace: networkAddressSpace
    flex: flex
  }
}

module privateAccess 'modules/privateAccess.bicep' = if (privateNetwork) {
  name: 'private-access'
  params: {
    namePrefix: name
    location: location
    tags: tags
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    dataAccountId: dataAccount.outputs.id
    hostAccountId: hostAccount.outputs.id
    vaultId: vault.outputs.id
  }
}

module app 'modules/functionApp.bicep' = {
  name: 'function-app'
  dependsOn: [access, privateAccess]
  params: {
    names: { plan: '${name}-plan', app: '${name}-${token}' }
    location: location
    tags: tags
    hostingPlan: hostingPlan
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    hostAccount: {
      blobUri: hostAccount.outputs.blobUri
      tableUri: hostAccount.outputs.tableUri
    }
    insightsConnection: monitoring.outputs.insightsConnection
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    hubSettings: union(
      {
        HubStorage__blobServiceUri: dataAccount.outputs.blobUri
        HubStorage__queueServiceUri: dataAccount.outputs.queueUri
        HubStorage__tableServiceUri: dataAccount.outputs.tableUri
        HubStorage__credential: 'managedidentity'
        HubStorage__clientId: identity.properties.clientId
        Hub__Cloud: environment().name
        Hub__CreateStorage: 'false'
        Hub__FieldKey: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${secretNames.fieldKey})'
        Hub__SigningKey: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${secretNames.signingKey})'
        Mail__Host: mail.host
        Mail__Port: string(mail.port)
        Mail__Security: mail.security
        Mail__FromAddress: mail.fromAddress
        Mail__FromName: mail.fromName
      },
      contains(['field', 'both'], earlierKeys)
        ? {
            Hub__EarlierFieldKeys: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${secretNames.earlierFieldKeys})'
          }
        : {},
      contains(['signing', 'both'], earlierKeys)
        ? {
            Hub__EarlierSigningKeys: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${secretNames.earlierSigningKeys})'
          }
        : {},
      empty(mail.user)
        ? {}
        : {
            Mail__User: mail.user
            Mail__Password: '@Microsoft.KeyVault(SecretUri=${vault.outputs.uri}secrets/${secretNames.smtpPassword})'
          },
      empty(remindSince) ? {} : { Alerts__Since: remindSince },
      moreSettings
    )
  }
}

module privateSite 'modules/privateSite.bicep' = if (privateNetwork) {
  name: 'private-site'
  params: {
    name: '${name}-app'
    location: location
    tags: tags
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    siteId: app.outputs.id
    // The zone's name is known only once the app is there, and what-if can say no more than that.
    #disable-next-line what-if-short-circuiting
    siteHostName: app.outputs.hostName
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
    dataAccountId: dataAccount.outputs.id
    topicId: eventGrid.outputs.topicId
  }
}

output hubUrl string = 'https://${app.outputs.hostName}'
output functionAppName string = app.outputs.name
output dataAccountName string = dataAccountName
output hostAccountName string = hostAccountName
output vaultName string = vaultName
output outgoingAddress string = privateNetwork ? network!.outputs.outAddress : ''
