// A private address of the function app. Its zone is named after the host name that this cloud gave the app.

param name string
param location string
param tags { *: string }
param networkId string
param subnetId string
param siteId string
param siteHostName string

var labels = split(siteHostName, '.')

module zone 'privateZone.bicep' = {
  name: 'zone-sites'
  params: {
    name: 'privatelink.${join(skip(labels, length(labels) - 2), '.')}'
    tags: tags
    networkId: networkId
  }
}

module endpoint 'privateEndpoint.bicep' = {
  name: 'endpoint-sites'
  params: {
    name: name
    location: location
    tags: tags
    subnetId: subnetId
    resourceId: siteId
    service: 'sites'
    zoneId: zone.outputs.id
  }
}
