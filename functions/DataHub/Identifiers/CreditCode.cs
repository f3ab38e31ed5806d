namespace DataHub.Identifiers;

/// <summary>
/// Unified social credit code (统一社会信用代码) of GB 32100-2015: authority, kind, six-digit area, the nine characters of
/// the organisation code of GB 11714 with a check character of its own, and a check character over all.
/// </summary>
/// <remarks>
/// The area is that of the registering authority when it registered, so it is not held against today's divisions.
/// </remarks>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;
    private const int OldNumberLength = 15;

    private static readonly SymbolTable Values = new(Alphabet);

    private static readonly IdentifierVerdict WrongLength = IdentifierVerdict.Invalid(
        "USCC-LENGTH", "统一社会信用代码应为 18 位", "A unified social credit code has 18 characters");

    private static readonly IdentifierVerdict OldNumber = IdentifierVerdict.Invalid(
        "USCC-OLD-NUMBER",
        "这是 15 位的旧工商注册号，请填写营业执照上的 18 位统一社会信用代码",
        "This is an old 15-digit registration number; give the 18-character credit code of the business licence");

    private static readonly IdentifierVerdict WrongCharacter = IdentifierVerdict.Invalid(
        "USCC-CHARACTER",
        "统一社会信用代码只含数字和大写字母，且不使用字母 I、O、S、V、Z",
        "A unified social credit code has digits and capital letters only, without I, O, S, V and Z");

    private static readonly IdentifierVerdict WrongArea = IdentifierVerdict.Invalid(
        "USCC-AREA", "统一社会信用代码第 3 至 8 位（登记机关区划）应为数字", "Characters 3 to 8, the area, are digits");

    private static readonly IdentifierVerdict Trivial = IdentifierVerdict.Invalid(
        "USCC-TRIVIAL", "主体标识码全为 0，不是真实代码", "The organisation code is all zeros: no real code");

    private static readonly IdentifierVerdict WrongOrganisationCheck = IdentifierVerdict.Invalid(
        "USCC-ORGANISATION-CHECK",
        "第 9 至 17 位（组织机构代码）校验不符，请对照营业执照逐位核对",
        "The check character of the organisation code (characters 9 to 17) disagrees: compare with the licence");

    private static readonly IdentifierVerdict WrongCheck = IdentifierVerdict.Invalid(
        "USCC-CHECK",
        "末位校验码不符，请对照营业执照逐位核对",
        "The last, the check character, disagrees: compare with the licence");

    private static readonly IdentifierVerdict EarlyNumber = IdentifierVerdict.Doubtful(
        "USCC-EARLY-NUMBER",
        "末位校验码不符；早期发放的 M0 开头代码存在这种情况，请对照营业执照确认",
        "The check character disagrees, as in some early codes from M0: confirm with the licence");

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Judges a code; of one that is nearly valid it says which was probably meant.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value)
    {
        if (value.Length != Length)
        {
            return value.Length == OldNumberLength && Digits.Are(value) ? OldNumber : WrongLength;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var symbol = Values[value[i]];
            if (symbol == SymbolTable.None)
            {
                return WrongCharacter;
            }

            sum += symbol * Weights[i];
        }

        var check = Values[value[^1]];
        return check == SymbolTable.None ? WrongCharacter
            : !Digits.Are(value[2..8]) ? WrongArea
            : JudgeChecks(value[8..17], check == (Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length);
    }

    private static IdentifierVerdict JudgeChecks(ReadOnlySpan<char> organisation, bool checks) =>
        organisation is "000000000" ? Trivial
        : OrganisationCheckOf(organisation) != organisation[^1] ? WrongOrganisationCheck
        : checks ? IdentifierVerdict.Valid
        : organisation.StartsWith("M0") ? EarlyNumber
        : WrongCheck;

    // GB 11714 counts the letters straight through from A = 10, unlike the alphabet of GB 32100.
    private static char OrganisationCheckOf(ReadOnlySpan<char> organisation)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
        {
            var symbol = organisation[i];
            sum += OrganisationWeights[i] * (symbol <= '9' ? symbol - '0' : symbol - 'A' + 10);
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }
}
