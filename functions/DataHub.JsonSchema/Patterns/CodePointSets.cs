namespace DataHub.JsonSchema.Patterns;

/// <summary>The classes ECMA-262 names by one letter.</summary>
internal static class CodePointSets
{
    public static CodePointSet Digits { get; } = CodePointSet.Of(('0', '9'));

    public static CodePointSet Words { get; } = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePointSet LineEnds { get; } = CodePointSet.Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    /// <summary>
    /// WhiteSpace and LineTerminator of ECMA-262: controls, every space separator, and the byte order mark.
    /// </summary>
    public static CodePointSet Spaces { get; } = CodePointSet.Of(
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
        (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    public static CodePointSet NotLineEnds { get; } = LineEnds.Negate();
}
