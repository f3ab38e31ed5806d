namespace DataHub.Jobs;

/// <summary>A paper that a job would draft.</summary>
public sealed record WhatIfPaper(string Id, string Title, string Releaser);
