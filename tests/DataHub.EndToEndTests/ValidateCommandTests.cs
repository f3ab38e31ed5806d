using System.Text.Json;
using DataHub.Local.Services;

namespace DataHub.EndToEndTests;

public class ValidateCommandTests
{
    private const string AsOf = "2025-04-07T00:00:00Z";

    [Fact]
    public async Task A_sound_file_passes_with_exit_code_0()
    {
        var (exitCode, output, _) = await ValidateAsync("D15", "drop/LC-GXQ/2025-03/D15-高新区.xlsx");

        Assert.Equal(0, exitCode);
        Assert.Contains("accepted", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_cell_is_named_with_its_row_column_and_remedy_and_exit_code_1()
    {
        var (exitCode, output, _) = await ValidateAsync("D15", "drop/LC-LQ/2025-03/D15-临清市3月进展.xlsx");

        Assert.Equal(1, exitCode);
        Assert.Contains("第 4 行 K 列", output, StringComparison.Ordinal);
        Assert.Contains("三个", output, StringComparison.Ordinal);
        Assert.Contains("→", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_is_written_where_it_is_asked_for_and_says_so_when_nothing_is_filled_in()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("hub-template-").FullName, "D15.xlsx");

        var (written, _, _) = await HubCommand.RunAsync("template", "D15", "--out", file);
        var (exitCode, output, _) = await HubCommand.RunAsync(
            "validate", "D15", file, "--unit", "LC-YG", "--period", "2025-03", "--as-of", AsOf);

        Assert.Equal((0, 1), (written, exitCode));
        Assert.Contains("示例", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_machines_the_receipt_is_json()
    {
        var (_, output, _) = await ValidateAsync("D15", "drop/LC-GXQ/2025-03/D15-高新区.xlsx", "--json");

        using var receipt = JsonDocument.Parse(output);
        Assert.Equal("accepted", receipt.RootElement.GetProperty("status").GetString());
        Assert.Equal("LC-GXQ", receipt.RootElement.GetProperty("unitCode").GetString());
        Assert.Equal("2025-03", receipt.RootElement.GetProperty("period").GetString());
    }

    [Fact]
    public async Task One_refused_file_among_several_is_enough_for_exit_code_1()
    {
        var (exitCode, output, _) = await HubCommand.RunAsync(
            "validate", "D15", Sample("drop/LC-GXQ/2025-03/D15-高新区.xlsx"), Sample("drop/LC-LQ/2025-03/D15-临清市3月进展.xlsx"),
            "--as-of", AsOf, "--json");

        Assert.Equal(1, exitCode);
        using var receipts = JsonDocument.Parse(output);
        Assert.Equal(
            ["accepted", "rejected"],
            receipts.RootElement.EnumerateArray().Select(receipt => receipt.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_dataset_or_file_that_does_not_exist_is_a_wrong_command_not_a_refusal()
    {
        var (unknown, _, errors) = await ValidateAsync("D99", "drop/LC-GXQ/2025-03/D15-高新区.xlsx");
        Assert.NotInRange(unknown, 0, 1);
        Assert.Contains("D15", errors, StringComparison.Ordinal);

        Assert.NotEqual(0, (await HubCommand.RunAsync("validate", "D15", "nowhere.csv")).ExitCode);
    }

    [Theory]
    [InlineData("empty.csv")]
    [InlineData("renamed-xls.xlsx")]
    [InlineData("encrypted.xlsx")]
    [InlineData("unclosed-quote.csv")]
    [InlineData("deep.json")]
    [InlineData("not-a-sheet.xlsx")]
    public async Task A_broken_file_is_refused_with_a_code_and_never_ends_the_program(string file)
    {
        var path = Path.Combine(Repository.Root, "tests", "samples", "wrong", file);
        var (exitCode, output, errors) = await HubCommand.RunAsync(
            "validate", "D04", path, "--unit", "LC-YG", "--period", "2025-03", "--as-of", AsOf);

        Assert.Equal((1, ""), (exitCode, errors));
        Assert.Contains("rejected", output, StringComparison.Ordinal);
        Assert.Contains("✗", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Errors)> ValidateAsync(
        string dataset, string sample, params string[] more) =>
        HubCommand.RunAsync(["validate", dataset, Sample(sample), "--as-of", AsOf, .. more]);

    private static string Sample(string path) => Path.Combine(Repository.Root, "tests", "samples", "2025-03", path);
}
