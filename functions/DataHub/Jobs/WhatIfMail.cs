using DataHub.Mail;

namespace DataHub.Jobs;

/// <summary>A mail that a job would put into the outbox; without its text, which may hold a link that works.</summary>
public sealed record WhatIfMail(
    string Obligation, string Step, MailAddressee To, IReadOnlyList<MailAddressee> Cc, string Subject, IReadOnlyList<string> Attachments);
