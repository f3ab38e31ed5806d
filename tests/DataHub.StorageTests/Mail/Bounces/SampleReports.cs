namespace DataHub.StorageTests.Mail.Bounces;

/// <summary>Reports on deliveries as mail systems write them, about a mail of an id to an address.</summary>
internal static class SampleReports
{
    /// <summary>Postfix: the three parts of RFC 3464, the original's headers as the last.</summary>
    public static string Postfix(string id, string address, string action = "failed", string status = "5.1.1") => $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.city.example (Mail Delivery System)
        To: hub@hub.example.test
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="PF"

        --PF
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        <{address}>: host mx.yg.example[192.0.2.7] said: 550 5.1.1 <{address}>: Recipient address rejected

        --PF
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.city.example
        X-Postfix-Queue-ID: 4F1B62C0A5
        Arrival-Date: Wed,  9 Apr 2025 09:00:03 +0800 (CST)

        Final-Recipient: rfc822; {address}
        Original-Recipient: rfc822;{address}
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mx.yg.example
        Diagnostic-Code: smtp; 550 {status} <{address}>: Recipient address
            rejected: User unknown in virtual mailbox table

        --PF
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        From: =?utf-8?b?5bmz5Y+w?= <hub@hub.example.test>
        To: <{address}>
        Subject: test
        Message-Id: <{id}@hub.example.test>

        --PF--
        """;

    /// <summary>Exchange: the whole original as the last part, the diagnosis in the status.</summary>
    public static string Exchange(string id, string address) => $"""
        From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@yg.example>
        To: <hub@hub.example.test>
        Subject: =?utf-8?B?5pyq6YCB6L6+OiDmtYvor5U=?=
        In-Reply-To: <{id}@hub.example.test>
        References: <{id}@hub.example.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
            boundary="_EX_"

        --_EX_
        Content-Type: multipart/alternative; boundary="_ALT_"

        --_ALT_
        Content-Type: text/plain; charset="utf-8"

        Delivery has failed to these recipients or groups: {address}

        --_ALT_
        Content-Type: text/html; charset="utf-8"

        <p>Delivery has failed to these recipients or groups: <a href="mailto:{address}">{address}</a></p>

        --_ALT_--

        --_EX_
        Content-Type: message/delivery-status

        Reporting-MTA: dns;EX01.yg.example

        Final-recipient: RFC822;{address}
        Action: failed
        Status: 5.1.10
        Diagnostic-code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {address} not found by SMTP address lookup
        X-Display-Name: {address}

        --_EX_
        Content-Type: message/rfc822

        From: <hub@hub.example.test>
        To: <{address}>
        Subject: test
        Message-ID: <{id}@hub.example.test>
        MIME-Version: 1.0
        Content-Type: text/plain

        test

        --_EX_--
        """;

    /// <summary>163: a Chinese notice, the status, and the original's headers.</summary>
    public static string NetEase(string id, string address) => $"""
        From: Postmaster@163.example
        To: hub@hub.example.test
        Subject: =?utf-8?B?57O757uf6YCA5L+h?=
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="----=_Part_163"

        ------=_Part_163
        Content-Type: text/html; charset=UTF-8

        <div>抱歉，您的邮件被退回来了……<br>收件人：{address}<br>原因：该用户不存在</div>

        ------=_Part_163
        Content-Type: message/delivery-status

        Reporting-MTA: dns; m12-14.163.example
        Arrival-Date: Wed, 09 Apr 2025 09:00:03 +0800

        Final-Recipient: RFC822; {address}
        Action: failed
        Status: 5.0.0
        Diagnostic-Code: smtp; 550 User not found: {address}

        ------=_Part_163
        Content-Type: text/rfc822-headers

        From: hub@hub.example.test
        To: {address}
        Message-ID: <{id}@hub.example.test>

        ------=_Part_163--
        """;

    /// <summary>QQ: a page to read and the original attached; no part for machines.</summary>
    public static string Tencent(string id, string address) => $"""
        From: PostMaster@qq.example
        To: hub@hub.example.test
        Subject: =?utf-8?B?5p2l6IeqcXEuY29t55qE6YCA5L+h?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="----=_NextPart_QQ"

        ------=_NextPart_QQ
        Content-Type: text/html; charset="utf-8"

        <p>很抱歉您发送的邮件被退回，以下是该邮件的相关信息：</p><p>收件人：{address}</p>
        <p>退信原因：550 Mailbox not found. 收件人的邮箱不存在</p>

        ------=_NextPart_QQ
        Content-Type: message/rfc822

        From: <hub@hub.example.test>
        To: <{address}>
        Subject: test
        Message-ID: <{id}@hub.example.test>

        test

        ------=_NextPart_QQ--
        """;

    /// <summary>A person who answers: no report, though to the same mailbox.</summary>
    public static string Answer { get; } = """
        From: =?utf-8?b?5byg5LiJ?= <reporter@yg.example.test>
        To: hub@hub.example.test
        Subject: Re: test
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        材料明天补报。
        """;
}
