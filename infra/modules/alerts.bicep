// Alarms. Those on logs look into the workspace, which the app, the queues and the topic write to.

import { timers } from 'names.bicep'

param location string
param tags { *: string }
param workspaceId string
param actionGroupId string
param dataAccountId string
param topicId string

var expectedRuns = join(map(timers, timer => '\'${timer.job}\', ${timer.silentMinutes}'), ', ')

type logAlarm = {
  name: string
  title: string
  severity: int
  every: string
  window: string
  query: string

  @description('Column to add up; without one the rows are counted.')
  measure: string?

  @description('The alarm goes off above this, or below that; above 0 when neither is said.')
  above: int?
  below: int?
}

var logAlarms logAlarm[] = [
  {
    name: 'no-data'
    title: 'The hub is silent: no function has reported for half an hour'
    severity: 0
    every: 'PT15M'
    window: 'PT30M'
    query: 'AppRequests | summarize Seen = count()'
    measure: 'Seen'
    below: 1
  }
  {
    name: 'job-not-run'
    title: 'A timer job has not succeeded in its time'
    severity: 1
    every: 'PT30M'
    window: 'PT6H'
    query: 'datatable(Job: string, Minutes: long) [${expectedRuns}] | join kind=leftouter (AppMetrics | where Name == "datahub.jobs.success_age" and TimeGenerated > ago(30m) | summarize arg_max(TimeGenerated, Max) by Job = tostring(Properties.job)) on Job | where isnull(Max) or Max > Minutes * 60'
  }
  {
    name: 'poison-message'
    title: 'A message failed five times and lies in a poison queue'
    severity: 1
    every: 'PT5M'
    window: 'PT15M'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has "-poison" and StatusCode startswith "2"'
  }
  {
    name: 'function-failed'
    title: 'A function failed'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    query: 'AppRequests | where not(Success) and toint(ResultCode) !between (400 .. 499)'
  }
  {
    name: 'refused-callers'
    title: 'Many requests without a valid key'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    query: 'AppRequests | where ResultCode in ("401", "403")'
    above: 100
  }
  {
    name: 'files-wait'
    title: 'A file has waited for more than two hours'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    query: 'AppMetrics | where Name == "datahub.arrivals.oldest_age" and Max > 7200'
  }
  {
    name: 'mail-waits'
    title: 'A mail has waited for more than six hours'
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
    query: 'AppMetrics | where Name == "datahub.outbox.oldest_age" and Max > 21600'
  }
  {
    name: 'poison-left'
    title: 'Messages lie in a poison queue'
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
    query: 'AppMetrics | where Name == "datahub.poison.messages" and Max > 0'
  }
  {
    name: 'mostly-refused'
    title: 'More submissions are refused than accepted'
    severity: 2
    every: 'PT1H'
    window: 'PT6H'
    query: 'AppMetrics | summarize Accepted = sumif(Sum, Name == "datahub.submissions.accepted"), Refused = sumif(Sum, Name == "datahub.submissions.refused") | where Refused > 10 and Refused > Accepted'
  }
  {
    name: 'submissions-lost'
    title: 'Submissions were received and have not come to an end'
    severity: 1
    every: 'PT1H'
    window: 'PT6H'
    query: 'AppMetrics | summarize Received = sumif(Sum, Name == "datahub.submissions.received"), Ended = sumif(Sum, Name in ("datahub.submissions.accepted", "datahub.submissions.refused")) | where Received > Ended + 20'
  }
  {
    name: 'rows-slow'
    title: 'Fewer than a hundred rows a second are written'
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
    query: 'AppMetrics | summarize Rows = sumif(Sum, Name == "datahub.rows.stored"), Seconds = sumif(Sum, Name == "datahub.road.duration") | where Rows > 10000 and Rows < 100 * Seconds'
  }
]

var metricAlarms = [
  {
    name: 'events-dead-lettered'
    title: 'Event Grid gave up delivering uploads'
    scope: topicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DeadLetteredCount'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'events-dropped'
    title: 'Event Grid lost uploads without a dead letter'
    scope: topicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DroppedEventCount'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'storage-unavailable'
    title: 'Storage refuses more than one request in a hundred'
    scope: dataAccountId
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Availability'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 99
    window: 'PT15M'
  }
  {
    name: 'queues-backed-up'
    title: 'More than a thousand messages wait in the queues'
    scope: '${dataAccountId}/queueServices/default'
    namespace: 'Microsoft.Storage/storageAccounts/queueServices'
    metric: 'QueueMessageCount'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 1000
    window: 'PT1H'
  }
]

resource onLogs 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for alarm in logAlarms: {
    name: alarm.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alarm.title
      severity: alarm.severity
      enabled: true
      evaluationFrequency: alarm.every
      windowSize: alarm.window
      scopes: [workspaceId]
      // The tables come into being with the first record.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alarm.query
            metricMeasureColumn: alarm.?measure
            timeAggregation: alarm.?measure != null ? 'Total' : 'Count'
            operator: alarm.?below != null ? 'LessThan' : 'GreaterThan'
            threshold: alarm.?below ?? alarm.?above ?? 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]

resource onMetrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for alarm in metricAlarms: {
    name: alarm.name
    location: 'global'
    tags: tags
    properties: {
      description: alarm.title
      severity: 1
      enabled: true
      scopes: [alarm.scope]
      evaluationFrequency: alarm.window == 'PT1H' ? 'PT15M' : 'PT5M'
      windowSize: alarm.window
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: alarm.name
            metricNamespace: alarm.namespace
            metricName: alarm.metric
            timeAggregation: alarm.aggregation
            operator: alarm.operator
            threshold: alarm.threshold
          }
        ]
      }
      actions: [{ actionGroupId: actionGroupId }]
    }
  }
]
