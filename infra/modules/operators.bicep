// What the operators' group may do: read everything, issue keys, replay messages, bring in a package, change secrets.

import { packageContainer, poisonQueues, queues } from 'names.bicep'
import { roles } from 'roles.bicep'

param dataAccountName string
param hostAccountName string
param vaultName string

@description('Object id of the Entra group.')
param groupId string

var usedQueues = concat(queues, poisonQueues)

resource dataAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' existing = {
  parent: dataAccount
  name: 'default'
}

// Config is theirs to keep; into the drop zone they put what a unit sent by mail, and what is restored from raw.
var ownContainers = ['config', 'dropzone']

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [
  for name in ownContainers: {
    parent: blobs
    name: name
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' existing = {
  parent: dataAccount
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' existing = [
  for name in usedQueues: {
    parent: queueService
    name: name
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' existing = {
  parent: dataAccount
  name: 'default'
}

resource partners 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' existing = {
  parent: tableService
  name: 'partners'
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' existing = {
  parent: hostAccount
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = {
  parent: hostBlobs
  name: packageContainer
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource onDataAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [roles.blobReader, roles.tableReader]: {
    scope: dataAccount
    name: guid(dataAccount.id, groupId, role)
    properties: {
      principalId: groupId
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onContainer 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in ownContainers: {
    scope: container[i]
    name: guid(container[i].id, groupId, roles.blobContributor)
    properties: {
      principalId: groupId
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
    }
  }
]

resource onPartners 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: partners
  name: guid(partners.id, groupId, roles.tableContributor)
  properties: {
    principalId: groupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableContributor)
  }
}

resource onQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, i) in usedQueues: {
    scope: queue[i]
    name: guid(queue[i].id, groupId, roles.queueContributor)
    properties: {
      principalId: groupId
      principalType: 'Group'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueContributor)
    }
  }
]

resource onPackage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: package
  name: guid(package.id, groupId, roles.blobContributor)
  properties: {
    principalId: groupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
  }
}

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, groupId, roles.secretsOfficer)
  properties: {
    principalId: groupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.secretsOfficer)
  }
}
