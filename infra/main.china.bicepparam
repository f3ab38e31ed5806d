using 'main.bicep'
extends 'main.bicepparam'

// Azure China (21Vianet): Elastic Premium, since Flex Consumption came later and not everywhere, and locally redundant,
// since few regions have zones.
// HUB_PLAN=FlexConsumption where az functionapp list-flexconsumption-locations names the region.
param hostingPlan = readEnvironmentVariable('HUB_PLAN', 'ElasticPremium')
param storageRedundancy = readEnvironmentVariable('HUB_REDUNDANCY', 'Standard_LRS')
