namespace DataHub.Local.Replay.Report;

internal static class IndexPage
{
    public static string Render(ReplayFacts facts) => facts.City;
}
