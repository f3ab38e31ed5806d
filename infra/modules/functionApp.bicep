// The function app, on Flex Consumption or, where that is not offered, on Elastic Premium. It has no secret of its own.

import { packageContainer } from 'names.bicep'

param names { plan: string, app: string }
param location string
param tags { *: string }

@allowed(['FlexConsumption', 'ElasticPremium'])
param hostingPlan string

@allowed([512, 2048, 4096])
param instanceMemoryMB int

param maximumInstances int
param alwaysReadyInstances int
param identityId string
param identityClientId string
param hostAccount { blobUri: string, tableUri: string }

@description('What the hub itself reads, name by name.')
param hubSettings { *: string }

param insightsConnection string

@description('Subnet to go out by; empty without a private network.')
param subnetId string

var flex = hostingPlan == 'FlexConsumption'
var packageUri = '${hostAccount.blobUri}${packageContainer}'

var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: hostAccount.blobUri
  AzureWebJobsStorage__tableServiceUri: hostAccount.tableUri
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // By itself the host takes no request above 100 MiB.
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '210000000'
}

// Flex has these in functionAppConfig. Without shared keys there is no content share, so Premium runs from a blob.
var premiumSettings = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '${packageUri}/hub.zip'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
}

var settings = union(hostSettings, flex ? {} : premiumSettings, hubSettings)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: names.plan
  location: location
  tags: tags
  kind: flex ? 'functionapp' : 'elastic'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: 'EP1', tier: 'ElasticPremium' }
  properties: {
    reserved: true
    maximumElasticWorkerCount: flex ? null : min(maximumInstances, 20)
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: names.app
  location: location
  tags: union(tags, { 'azd-service-name': 'hub' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: empty(subnetId) ? 'Enabled' : 'Disabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: flex
      ? {
          runtime: { name: 'dotnet-isolated', version: '10.0' }
          deployment: {
            storage: {
              type: 'blobContainer'
              value: packageUri
              authentication: {
                type: 'UserAssignedIdentity'
                userAssignedIdentityResourceId: identityId
              }
            }
          }
          scaleAndConcurrency: {
            instanceMemoryMB: instanceMemoryMB
            maximumInstanceCount: maximumInstances
            alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
          }
        }
      : null
    siteConfig: {
      linuxFxVersion: flex ? null : 'DOTNET-ISOLATED|10.0'
      minimumElasticInstanceCount: flex ? null : max(alwaysReadyInstances, 1)
      functionsRuntimeScaleMonitoringEnabled: flex ? null : !empty(subnetId)
      vnetRouteAllEnabled: flex || empty(subnetId) ? null : true
      ftpsState: flex ? null : 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      appSettings: [for item in items(settings): { name: item.key, value: item.value }]
    }
  }

  // Deployment by the publisher's identity only, not by user name and password.
  resource siteControl 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output id string = app.id
output name string = app.name
output hostName string = app.properties.defaultHostName
