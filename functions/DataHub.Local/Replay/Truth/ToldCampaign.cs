namespace DataHub.Local.Replay.Truth;

/// <summary>A unit's report on a campaign (D18).</summary>
internal sealed record ToldCampaign(
    DateTimeOffset At, string Unit, string Month, string Campaign, int Known, int Checked, int Ordered, int Closed, int Cases, int FinesYuan);
