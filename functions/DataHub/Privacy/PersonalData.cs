namespace DataHub.Privacy;

/// <summary>What kind of personal data a column holds (个人信息): encrypted at rest, masked wherever it is shown.</summary>
public enum PersonalData
{
    None,
    Name,
    Phone,
    Email,
    IdNumber,
    Address,
    Plate,
}
