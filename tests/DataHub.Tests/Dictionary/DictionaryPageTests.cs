using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataHub.Dictionary;
using DataHub.Dictionary.Pages;
using DataHub.Dictionary.Samples;
using DataHub.Intake.Receipts;
using DataHub.Tests.Datasets;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Dictionary;

public partial class DictionaryPageTests
{
    public static IEnumerable<object[]> Codes => Sheets.Codes.Select(code => new object[] { code });

    [Fact]
    public async Task The_page_has_every_dataset_field_rule_and_code_of_the_lists()
    {
        var (_, _, page) = await PublishedPages.AskAsync(PublishedPages.Endpoint.List);
        var dictionary = Hub.Get<DictionaryContent>();

        var wanted = dictionary.Datasets.SelectMany(dataset => dataset.Fields.Select(field => field.Name)
                .Concat(dataset.Rules.Select(rule => rule.Code)).Append(dataset.Zh).Append(dataset.En))
            .Concat(dictionary.CodeLists.SelectMany(list => list.Entries.SelectMany(entry => new[] { entry.Code, entry.Zh })));
        Assert.All(wanted, text => Assert.Contains(WebUtility.HtmlEncode(text), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rules_page_has_one_anchor_for_every_code()
    {
        var (_, _, page) = await PublishedPages.AskAsync(PublishedPages.Endpoint.Rules);

        Assert.Equal(
            Hub.Get<RuleCatalogue>().Groups.SelectMany(group => group.Codes).Select(code => code.Code),
            Anchor().Matches(page).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_datasets_page_shows_both_samples_with_their_answers_and_its_links_lead_somewhere(string code)
    {
        var (status, _, page) = await PublishedPages.AskAsync(request =>
            PublishedPages.Endpoint.GetAsync(request, code, CancellationToken.None));

        Assert.Equal(200, status);
        Assert.Contains("Answer</span> 200", page, StringComparison.Ordinal);
        Assert.Contains("Answer</span> 422", page, StringComparison.Ordinal);
        Assert.All(
            LocalLink().Matches(page).Select(match => match.Groups[1].Value),
            target => Assert.Contains($"id=\"{target}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_published_sample_is_answered_as_the_tests_expect(string code)
    {
        var samples = await Hub.Get<SampleShelf>().OfAsync(Sheets.Of(code), CancellationToken.None);

        Assert.Equal([("valid", 200), ("invalid", 422)], samples.Select(sample => (sample.Kind, sample.Status)));
        Assert.Null(samples[1].Request["expected"]);
        var codes = samples[1].Answer["receipt"]!["totals"]!.AsArray()
            .Where(total => total!["severity"]!.GetValue<string>() == "error").Select(total => total!["code"]!.GetValue<string>());
        Assert.Equal(
            SampleFile.Open(code, "invalid").Expected.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_needs_no_script_and_nothing_from_elsewhere()
    {
        foreach (var ask in new[] { PublishedPages.Endpoint.List, PublishedPages.Endpoint.Rules })
        {
            var (_, headers, page) = await PublishedPages.AskAsync(ask);

            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page);
            Assert.Equal("default-src 'none'; style-src 'unsafe-inline'", headers.ContentSecurityPolicy);
        }
    }

    [Fact]
    public void Text_of_a_schema_never_becomes_markup()
    {
        var evil = new Wording("<script>alert(1)</script>", "\" onload=\"x");

        var row = RuleTable.Of(
            [new RuleCode { Code = "A<b>", Severities = [Severity.Error], Meaning = evil, Remedy = evil, Example = evil }], anchored: true);

        Assert.DoesNotContain("<script>", row, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", row, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_again_with_its_tag_a_page_is_304()
    {
        var (_, headers, _) = await PublishedPages.AskAsync(PublishedPages.Endpoint.List);

        var (again, _, body) = await PublishedPages.AskAsync(PublishedPages.Endpoint.List, tag: headers.ETag);

        Assert.Equal((304, ""), (again, body));
        Assert.Equal("public, max-age=300", headers.CacheControl);
    }

    [Fact]
    public async Task A_program_gets_json_with_type_unit_key_period_and_deadline()
    {
        var (_, _, json) = await PublishedPages.AskAsync(PublishedPages.Endpoint.List, accept: "*/*");

        var declaration = JsonDocument.Parse(json).RootElement.GetProperty("datasets").EnumerateArray()
            .Single(dataset => dataset.GetProperty("code").GetString() == "D04");
        var closing = declaration.GetProperty("fields").EnumerateArray()
            .Single(field => field.GetProperty("name").GetString() == "closingT");
        Assert.Equal("t", closing.GetProperty("unit").GetString());
        Assert.Equal("number", closing.GetProperty("type").GetString());
        Assert.True(closing.GetProperty("required").GetBoolean());
        Assert.Equal(0, closing.GetProperty("limits").GetProperty("minimum").GetInt32());
        Assert.Equal("month", declaration.GetProperty("period").GetString());
        Assert.Equal("次月 5 日 24:00 前，遇节假日顺延", declaration.GetProperty("due").GetProperty("by").GetProperty("zh").GetString());
        Assert.Equal("uscc", declaration.GetProperty("key")[0].GetString());
    }

    [Fact]
    public void Personal_data_says_how_it_is_kept() => Assert.All(
        Hub.Get<DictionaryContent>().Datasets.Single(dataset => dataset.Code == "D03").Fields
            .Where(field => field.Name is "name" or "mobile"),
        field => Assert.Contains("加密存储", field.PersonalData!.Zh, StringComparison.Ordinal));

    [Fact]
    public async Task An_unknown_dataset_is_404()
    {
        var (status, _, _) = await PublishedPages.AskAsync(request =>
            PublishedPages.Endpoint.GetAsync(request, "D99", CancellationToken.None));

        Assert.Equal(404, status);
    }

    [GeneratedRegex("<tr id=\"([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex LocalLink();
}
