using CsCheck;
using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

/// <summary>What check digits promise, held for every place of many generated identifiers.</summary>
public sealed class IdentifierProperties
{
    private static readonly IdentifierCheck[] Checks =
    [
        CreditCode.Check, ResidentId.Check, Vin.Check, Plate.Check, Phone.Check, Phone.CheckMobile,
        BusinessPeriod.Check,
    ];

    [Fact]
    public void Generated_identifiers_are_valid()
    {
        IdentifierGen.CreditCodes.Sample(code => CreditCode.Check(code).Standing == Standing.Valid);
        IdentifierGen.ResidentIds.Sample(number => ResidentId.Check(number).Standing == Standing.Valid);
        IdentifierGen.ChineseVins.Sample(vin => Vin.Check(vin).Standing == Standing.Valid);
    }

    // The one coincidence: a slip that leaves or makes an organisation code from M0 looks like an early number.
    [Fact]
    public void Any_wrong_character_in_a_credit_code_is_caught() =>
        IdentifierGen.CreditCodes.Sample(
            code => Slips(code, IdentifierGen.CreditAlphabet + "IOSVZ").All(
                slip => CreditCode.Check(slip) is { Standing: Standing.Invalid } || IsDoubtOfEarlyNumber(slip)),
            iter: 200);

    [Fact]
    public void Exchanged_neighbours_in_a_credit_code_are_caught() =>
        IdentifierGen.CreditCodes.Sample(
            code => Exchanges(code).All(slip => CreditCode.Check(slip).Standing != Standing.Valid), iter: 1_000);

    [Fact]
    public void Any_wrong_character_in_a_resident_id_is_caught() =>
        IdentifierGen.ResidentIds.Sample(
            number => Slips(number, "0123456789X").All(slip => ResidentId.Check(slip).Standing == Standing.Invalid),
            iter: 500);

    [Fact]
    public void Exchanged_neighbours_in_a_resident_id_are_caught() =>
        IdentifierGen.ResidentIds.Sample(
            number => Exchanges(number).All(slip => ResidentId.Check(slip).Standing == Standing.Invalid), iter: 1_000);

    // The check digit cannot tell characters of the same value apart, such as 1, A and J; but itself it is exact.
    [Fact]
    public void Wrong_character_of_another_value_in_a_Chinese_vin_is_caught() =>
        Gen.Select(IdentifierGen.ChineseVins, Gen.Int[1, 16], Gen.Char[string.Concat(IdentifierGen.VinValues)])
            .Where((vin, place, symbol) => vin[place] != symbol)
            .Sample((vin, place, symbol) =>
            {
                var coincides = place != 8 && IdentifierGen.VinValueOf(symbol) == IdentifierGen.VinValueOf(vin[place]);
                var slip = vin[..place] + symbol + vin[(place + 1)..];
                return Vin.Check(slip).Standing == (coincides ? Standing.Valid : Standing.Invalid);
            });

    [Fact]
    public void Confused_letters_lower_case_full_width_and_spaces_lead_to_the_code_that_was_meant() =>
        IdentifierGen.CreditCodes.Select(Gen.Int[0, 18]).Sample((code, place) =>
        {
            string[] slips =
            [
                code.Replace('0', 'O').Replace('1', 'I'),
                code.ToLowerInvariant(),
                string.Concat(code.Select(c => (char)(c + 0xFEE0))),
                code.Insert(place, " "),
            ];
            return slips.Where(slip => slip != code).All(slip => CreditCode.Check(slip) is var verdict
                && verdict.Standing == Standing.Invalid && verdict.Suggestion == code);
        });

    [Fact]
    public void Any_text_is_judged_and_a_suggestion_is_itself_valid() =>
        Gen.String.Sample(text =>
        {
            foreach (var check in Checks)
            {
                if (check(text).Suggestion is { } meant)
                {
                    Assert.Same(IdentifierVerdict.Valid, check(meant));
                }
            }
        });

    private static bool IsDoubtOfEarlyNumber(string code) =>
        code[8..10] == "M0" && CreditCode.Check(code).Standing == Standing.Doubtful;

    private static IEnumerable<string> Slips(string identifier, string symbols) =>
        from place in Enumerable.Range(0, identifier.Length)
        from symbol in symbols
        where symbol != identifier[place]
        select identifier[..place] + symbol + identifier[(place + 1)..];

    private static IEnumerable<string> Exchanges(string identifier) =>
        from place in Enumerable.Range(0, identifier.Length - 1)
        where identifier[place] != identifier[place + 1]
        select identifier[..place] + identifier[place + 1] + identifier[place] + identifier[(place + 2)..];
}
