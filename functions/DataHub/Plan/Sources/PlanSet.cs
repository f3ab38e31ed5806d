using DataHub.Alerts;
using DataHub.Datasets;
using DataHub.Digest;
using DataHub.Intake.Receipts;
using DataHub.Papers.Wordings;
using DataHub.Plan.Loading;

namespace DataHub.Plan.Sources;

/// <summary>A plan read as a whole: its data, its words, and the datasets whose rules name its thresholds.</summary>
public sealed record PlanSet(
    CityPlan Plan,
    LadderWording LadderWording,
    PaperWordings PaperWordings,
    DigestWording DigestWording,
    DatasetRegistry Datasets,
    PlanContent Content)
{
    /// <summary>Reads and checks everything that is made of a plan.</summary>
    /// <param name="schemaFolder">Where the datasets' schemas lie.</param>
    /// <exception cref="PlanException">Something is wrong; lists every fault of every file.</exception>
    /// <exception cref="DatasetException">The plan is right, and the schemas by themselves or
    /// with it are not.</exception>
    public static PlanSet Read(PlanContent content, string schemaFolder)
    {
        var folder = new PlanFolder(content);
        var plan = PlanLoader.Read(folder);
        var ladder = LadderWording.Read(folder);
        var papers = PaperWordings.Read(folder);
        var digest = DigestWording.Read(folder);
        folder.Require();
        var datasets = DatasetRegistry.Load(schemaFolder, plan!);
        DatasetCheck.Check(folder, plan!.Targets, datasets);
        folder.Require();
        return new PlanSet(plan, ladder!, papers!, digest!, datasets, content);
    }

    /// <summary>The same; datasets that refuse the plan are a fault of it.</summary>
    /// <exception cref="PlanException">Something is wrong.</exception>
    public static PlanSet ReadOverridden(PlanContent content, string schemaFolder)
    {
        try
        {
            return Read(content, schemaFolder);
        }
        catch (DatasetException refused)
        {
            throw new PlanException(
                content.Origin,
                [new PlanFault("schemas", "", new Wording($"数据集规则与方案不符：{refused.Message}", refused.Message))]);
        }
    }
}
