namespace DataHub.Identifiers;

/// <summary>Vehicle identification number (车辆识别代号) of GB 16735 and ISO 3779.</summary>
/// <remarks>
/// The ninth place is a check digit. Chinese makers (world maker identifier from L) must carry it;
/// many makers elsewhere do not, so there a disagreement is only a doubt.
/// </remarks>
public static class Vin
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private const int Length = 17;
    private const int CheckPlace = 8;

    private static readonly SymbolTable Values = new(
        Alphabet,
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]);

    private static readonly IdentifierVerdict WrongLength = IdentifierVerdict.Invalid(
        "VIN-LENGTH", "车辆识别代号（VIN）应为 17 位", "A VIN has 17 characters");

    private static readonly IdentifierVerdict WrongCharacter = IdentifierVerdict.Invalid(
        "VIN-CHARACTER",
        "车辆识别代号（VIN）只含数字和大写字母，且不使用字母 I、O、Q",
        "A VIN has digits and capital letters only, without I, O and Q");

    private static readonly IdentifierVerdict Trivial = IdentifierVerdict.Invalid(
        "VIN-TRIVIAL", "各位字符相同，不是真实的车辆识别代号", "All characters are the same: no real VIN");

    private static readonly IdentifierVerdict WrongCheck = IdentifierVerdict.Invalid(
        "VIN-CHECK",
        "第 9 位校验位不符，请对照行驶证或车身铭牌逐位核对",
        "The check digit in the ninth place disagrees: compare with the vehicle licence or the plate on the body");

    private static readonly IdentifierVerdict UnsureCheck = IdentifierVerdict.Doubtful(
        "VIN-CHECK-ABROAD",
        "第 9 位校验位不符；境外生产的车辆可能不设校验位，请对照行驶证确认",
        "The check digit (ninth place) disagrees; vehicles from abroad may lack it: confirm with the licence");

    private static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Judges a number; of one that is nearly valid it says which was probably meant.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value)
    {
        if (value.Length != Length)
        {
            return WrongLength;
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

        return !value.ContainsAnyExcept(value[0]) ? Trivial
            : "0123456789X"[sum % 11] == value[CheckPlace] ? IdentifierVerdict.Valid
            : value[0] == 'L' ? WrongCheck
            : UnsureCheck;
    }
}
