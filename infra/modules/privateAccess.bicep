// Private addresses of storage and vault. Zones are named after this cloud's suffixes.

param namePrefix string
param location string
param tags { *: string }
param networkId string
param subnetId string
param dataAccountId string
param hostAccountId string
param vaultId string

var storageSuffix = environment().suffixes.storage
var vaultSuffix = replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.')

var zones = {
  blob: 'privatelink.blob.${storageSuffix}'
  queue: 'privatelink.queue.${storageSuffix}'
  table: 'privatelink.table.${storageSuffix}'
  vault: 'privatelink${vaultSuffix}'
}

var endpoints = [
  { name: 'data-blob', resourceId: dataAccountId, service: 'blob' }
  { name: 'data-queue', resourceId: dataAccountId, service: 'queue' }
  { name: 'data-table', resourceId: dataAccountId, service: 'table' }
  { name: 'host-blob', resourceId: hostAccountId, service: 'blob' }
  { name: 'host-table', resourceId: hostAccountId, service: 'table' }
  { name: 'vault', resourceId: vaultId, service: 'vault' }
]

module zone 'privateZone.bicep' = [
  for item in items(zones): {
    name: 'zone-${item.key}'
    params: {
      name: item.value
      tags: tags
      networkId: networkId
    }
  }
]

module endpoint 'privateEndpoint.bicep' = [
  for item in endpoints: {
    name: 'endpoint-${item.name}'
    params: {
      name: '${namePrefix}-${item.name}'
      location: location
      tags: tags
      subnetId: subnetId
      resourceId: item.resourceId
      service: item.service
      zoneId: zone[indexOf(objectKeys(zones), item.service)].outputs.id
    }
  }
]
