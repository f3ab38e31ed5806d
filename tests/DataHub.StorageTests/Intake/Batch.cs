using System.Text;
using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

/// <summary>Submits rows of any dataset as JSON, each batch a second after the one before.</summary>
internal static class Batch
{
    public static Task<Receipt> SendAsync(this TestHub hub, string dataset, string unit, string? period, params string[] rows)
    {
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        return hub.SubmitAsync(
            dataset, Encoding.UTF8.GetBytes($"[{string.Join(',', rows)}]"), unit, period, "application/json");
    }

    public static IEnumerable<string> Codes(this Receipt receipt) => receipt.Totals.Select(total => total.Code);
}
