using 'main.bicep'
extends 'main.bicepparam'

// Azure public: Flex Consumption, redundant over the region's zones.
param hostingPlan = readEnvironmentVariable('HUB_PLAN', 'FlexConsumption')
param storageRedundancy = readEnvironmentVariable('HUB_REDUNDANCY', 'Standard_ZRS')
