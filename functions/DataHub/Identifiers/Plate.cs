namespace DataHub.Identifiers;

/// <summary>
/// Number plate (机动车号牌) of GA 36: province, letter of the issuing office, a serial of five; of a new-energy vehicle
/// a serial of six. Liaocheng's plates begin with 鲁P.
/// </summary>
public static class Plate
{
    private const int Length = 7;
    private const int NewEnergyLength = 8;

    private static readonly PlateLetters Letters = PlateLetters.Standard;

    private static readonly IdentifierVerdict WrongLength = IdentifierVerdict.Invalid(
        "PLATE-LENGTH",
        "车牌号应为 7 位，新能源车为 8 位，不含间隔点",
        "A plate has 7 characters, that of a new-energy vehicle 8, without the dot");

    private static readonly IdentifierVerdict WrongRegion = IdentifierVerdict.Invalid(
        "PLATE-REGION",
        "车牌号前两位应为省份简称和大写字母，如鲁P",
        "A plate begins with the province's short name and a capital letter, such as 鲁P");

    private static readonly IdentifierVerdict WrongSerial = IdentifierVerdict.Invalid(
        "PLATE-SERIAL",
        "车牌号序号部分不符合规则（只用数字和大写字母，且不使用字母 I、O）",
        "The plate's serial is not of the rule: digits and capital letters only, without I and O");

    private static readonly IdentifierVerdict WrongNewEnergySerial = IdentifierVerdict.Invalid(
        "PLATE-NEW-ENERGY",
        "新能源车牌的序号应为：字母 + 字母或数字 + 4 位数字（小型车），或 5 位数字 + 字母（大型车）",
        "A new-energy serial is a letter, a letter or digit and 4 digits (small), or 5 digits and a letter (large)");

    /// <summary>Judges a plate; of one that is nearly valid it says which was probably meant.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value)
    {
        if (value.Length is not (Length or NewEnergyLength))
        {
            return WrongLength;
        }

        if (!Letters.Provinces.Contains(value[0]) || !IsOfficeLetter(value[1]))
        {
            return WrongRegion;
        }

        var serial = value[2..];
        return value.Length == Length
            ? IsSerial(serial) ? IdentifierVerdict.Valid : WrongSerial
            : IsNewEnergySerial(serial) ? IdentifierVerdict.Valid : WrongNewEnergySerial;
    }

    private static bool IsOfficeLetter(char symbol) =>
        char.IsAsciiLetterUpper(symbol) && Letters.Serial.Contains(symbol);

    private static bool IsSerial(ReadOnlySpan<char> serial) =>
        !serial[..^1].ContainsAnyExcept(Letters.Serial)
        && (Letters.Serial.Contains(serial[^1]) || Letters.Endings.Contains(serial[^1]));

    private static bool IsNewEnergySerial(ReadOnlySpan<char> serial) =>
        Letters.NewEnergy.Contains(serial[0]) && Letters.Serial.Contains(serial[1]) && Digits.Are(serial[2..])
        || Digits.Are(serial[..^1]) && Letters.NewEnergy.Contains(serial[^1]);
}
