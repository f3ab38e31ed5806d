namespace DataHub.Mail;

/// <summary>A report whose arrival makes a mail pointless.</summary>
public sealed record AwaitedReport(string Dataset, string Unit, string Period);
