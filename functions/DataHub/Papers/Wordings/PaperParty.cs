using System.Text.Json.Serialization;

namespace DataHub.Papers.Wordings;

/// <summary>Whose contacts a paper goes to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaperParty>))]
public enum PaperParty
{
    /// <summary>The unit that the paper is about.</summary>
    Unit,

    /// <summary>Every reporting unit.</summary>
    Units,

    /// <summary>The lead organisation (牵头单位).</summary>
    Lead,

    /// <summary>The office that issued the plan (市“无废办”).</summary>
    Issuer,

    /// <summary>The other organisations of the plan (成员单位).</summary>
    Departments,
}
