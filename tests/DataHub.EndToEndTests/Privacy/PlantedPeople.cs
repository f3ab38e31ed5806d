using System.Globalization;
using DataHub.Datasets;
using DataHub.Privacy;

namespace DataHub.EndToEndTests.Privacy;

/// <summary>Invented people whose every particular occurs once in the world, so that a scan can tell where it went.</summary>
internal sealed class PlantedPeople
{
    private const string Weights = "79A584216379A5842";
    private const string CheckDigits = "10X98765432";

    private readonly Dictionary<string, string> _values = [];
    private int _serial;

    /// <summary>What must not be found, with the column it was planted in.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>A new particular of the column's kind.</summary>
    /// <param name="faulty">Whether it is to be one that the column refuses, where it refuses any.</param>
    public string For(Dataset dataset, Column column, bool faulty)
    {
        var value = Next(column.PersonalData, faulty);
        _values.Add(value, $"{dataset.Code}/{column.Name}{(faulty ? " (faulty)" : "")}");
        return value;
    }

    private string Next(PersonalData kind, bool faulty)
    {
        var number = ++_serial;
        var digits = number.ToString("d4", CultureInfo.InvariantCulture);
        // Given names from far up in the Han block: no word of the hub's own has them.
        var given = new string([(char)(0x9A00 + (number / 40)), (char)(0x9B00 + (number % 40))]);
        return kind switch
        {
            PersonalData.Name => $"禤{given}",
            PersonalData.Phone => faulty ? $"1397777{digits}9" : $"1397777{digits}",
            PersonalData.Email => faulty ? $"planted{digits}.at.home.example" : $"planted{digits}@home.example",
            PersonalData.IdNumber => IdOf($"37150219880{number % 9 + 1}17{digits[1..]}", faulty),
            PersonalData.Plate => faulty ? $"鲁P·{digits}-QX" : $"鲁PQ{digits}",
            _ => $"临清市新华街道禤家巷{given}楼{digits}室",
        };
    }

    private static string IdOf(string first, bool faulty)
    {
        var sum = first.Select((digit, at) => (digit - '0') * Convert.ToInt32(Weights[at].ToString(), 16)).Sum();
        return first + CheckDigits[(sum + (faulty ? 1 : 0)) % 11];
    }
}
