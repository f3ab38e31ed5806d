using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Intake.Receipts;
using DataHub.Register;
using DataHub.StorageTests.Intake;
using DataHub.StorageTests.Operations;
using static DataHub.StorageTests.Alerts.AlertHub;

namespace DataHub.StorageTests.Register;

/// <summary>The declarations of Yanggu's enterprises: due on the 5th, shifted to the next workday.</summary>
public sealed class EnterpriseRegisterTests : IAsyncLifetime, IDisposable
{
    private static readonly string Punctual = CreditCodes.Of(1);
    private static readonly string Silent = CreditCodes.Of(2);
    private static readonly string Newcomer = CreditCodes.Of(3);

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, Beijing(3, 5, 9));
        await DeclareAsync("2025-02", 12.5m, Punctual, Silent);
        _hub.Clock.SetUtcNow(Beijing(4, 7, 9));
        await DeclareAsync("2025-03", 22, Punctual);
        _hub.Clock.SetUtcNow(Beijing(4, 8, 9));
        await DeclareAsync("2025-03", 12.5m, Newcomer);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Enterprises_of_registry_and_history_are_expected_and_their_declarations_dated()
    {
        var register = await RegisterAsync("?period=2025-03&dataset=D04&asOf=2025-04-10T09:00:00");

        Assert.Equal(
            [(Punctual, "OnTime"), (Silent, "Missing"), (Newcomer, "Late")],
            register["enterprises"]!.AsArray().Select(line => (Text(line!, "uscc"), Text(line!, "state"))));
        var yanggu = register["units"]!.AsArray().Single(line => Text(line!, "unit") == "LC-YG")!;
        Assert.Equal(
            (3, 2, 1),
            (Count(yanggu["enterprises"]!, "expected"), Count(yanggu["enterprises"]!, "received"), Count(yanggu["enterprises"]!, "onTime")));
        Assert.Equal(1m, (decimal)yanggu["eDeclarationRate"]!);
    }

    [Fact]
    public async Task Late_months_in_a_row_are_counted_for_each_enterprise_from_when_it_owed_a_declaration()
    {
        var register = await RegisterAsync("?period=2025-04&dataset=D04&asOf=2025-05-10T09:00:00");

        Assert.Equal(
            [(Punctual, "Missing", 1), (Silent, "Missing", 2), (Newcomer, "Missing", 2)],
            register["enterprises"]!.AsArray()
                .Select(line => (Text(line!, "uscc"), Text(line!, "state"), Count(line!, "lateInARow"))));
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static int Count(JsonNode node, string member) => node[member]!.GetValue<int>();

    private Task<Receipt> DeclareAsync(string month, decimal opening, params string[] enterprises) => _hub.SubmitAsync(
        "D04",
        Declaration.In(
            "LC-YG", month, [.. enterprises.Select(code => Declaration.Row(opening: opening, enterprise: code))]));

    private async Task<JsonNode> RegisterAsync(string query)
    {
        var (_, body) = await _hub.AnswerAsync(
            PartnerRole.Operator, request => _hub.Get<RegisterEndpoint>().ListAsync(request, default), query);
        return body!;
    }
}
