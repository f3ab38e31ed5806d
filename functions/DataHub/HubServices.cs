using DataHub.Access;
using DataHub.Alerts;
using DataHub.Answers;
using DataHub.Compliance;
using DataHub.Compliance.Standing;
using DataHub.Datasets;
using DataHub.Dictionary;
using DataHub.Dictionary.Samples;
using DataHub.Dispatch;
using DataHub.Dispatch.Issuing;
using DataHub.Intake;
using DataHub.Intake.Http;
using DataHub.Intake.Locks;
using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.OpenApi;
using DataHub.Operations;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Papers.Occasions;
using DataHub.Papers.Supervision;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Register;
using DataHub.Storage;
using DataHub.Templates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DataHub;

/// <summary>The hub's parts, for either host.</summary>
public static class HubServices
{
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromSeconds(15);

    /// <summary>Adds everything the functions call. The host brings the configuration, and a clock if not the system's.</summary>
    public static IServiceCollection AddDataHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(HubSettings.Read(configuration));
        services.AddSingleton(_ => HubStorage.Open(StorageSettings.Read(configuration)));
        return services.AddReferenceData().AddStores().AddIntake().AddDictionary().AddAccess().AddPrivacy()
            .AddMail(configuration).AddAlerts(configuration).AddCompliance().AddDispatch().AddPapers()
            .AddOperations();
    }

    /// <summary>
    /// Creates what storage lacks, where the settings ask for it. A storage that does not answer does not keep the app from
    /// starting: its health says so, and the queues wait.
    /// </summary>
    public static async Task PrepareStorageAsync(this IServiceProvider services)
    {
        if (!services.GetRequiredService<HubSettings>().CreateStorage)
        {
            return;
        }

        using var limit = new CancellationTokenSource(PreparationLimit);
        try
        {
            await services.GetRequiredService<HubStorage>().EnsureCreatedAsync(limit.Token);
        }
        catch (Exception failure) when (StorageFailure.Is(failure) || failure is OperationCanceledException)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HubServices))
                .LogWarning(failure, "Storage could not be prepared");
        }
    }

    private static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSingleton(provider => CityPlan.Load(provider.GetRequiredService<HubSettings>().PlanFolder))
        .AddSingleton(provider => DatasetRegistry.Load(
            provider.GetRequiredService<HubSettings>().SchemaFolder, provider.GetRequiredService<CityPlan>()))
        .AddSingleton(provider => FieldCipher.Read(provider.GetRequiredService<HubSettings>()));

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<SubmissionStore>()
        .AddSingleton<RowStore>()
        .AddSingleton<RawArchive>()
        .AddSingleton<ReceiptStore>()
        .AddSingleton<IdempotencyStore>()
        .AddSingleton<DropZone>()
        .AddSingleton<PurgeIndex>()
        .AddSingleton<RowPurge>();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<RowReaders>()
        .AddSingleton<FileJudge>()
        .AddSingleton<ReceiptMaker>()
        .AddSingleton<PurgePlanner>()
        .AddSingleton<Road>()
        .AddSingleton<Door>()
        .AddSingleton<ArchivedFiles>()
        .AddSingleton<ArrivalAnnouncer>()
        .AddSingleton<DropZoneReceipts>()
        .AddSingleton<ArrivalProcessor>()
        .AddSingleton<IHubJob, SweepDropZone>()
        .AddSingleton<RowWithdrawal>()
        .AddSingleton<Withdrawal>()
        .AddSingleton<LockStore>()
        .AddSingleton<PeriodLocks>()
        .AddSingleton<LockEndpoint>()
        .AddSingleton<SubmissionAccess>()
        .AddSingleton<SubmissionListEndpoint>()
        .AddSingleton<PendingStore>()
        .AddSingleton<PendingDesk>()
        .AddSingleton<PendingMails>()
        .AddSingleton<IHubJob, SettlePending>()
        .AddSingleton<SubmissionEndpoint>();

    private static IServiceCollection AddDictionary(this IServiceCollection services) => services
        .AddSingleton<OfflineCheck>()
        .AddSingleton<RuleCatalogue>()
        .AddSingleton<DictionaryContent>()
        .AddSingleton<SampleShelf>()
        .AddSingleton<DictionaryEndpoint>()
        .AddSingleton<OpenApiDocument>()
        .AddSingleton<OpenApiEndpoint>()
        .AddSingleton<SchemaEndpoint>()
        .AddSingleton<TemplateMaker>()
        .AddSingleton<TemplateEndpoint>();

    private static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<SafeAnswer>()
        .AddSingleton<PartnerStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<AccessGate>()
        .AddSingleton<UploadLinks>()
        .AddSingleton<UploadLinkEndpoint>()
        .AddSingleton<HealthEndpoint>()
        .AddSingleton<JobLedger>()
        .AddSingleton<JobRunner>()
        .AddSingleton<JobEndpoint>();

    private static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<IHubJob, PurgePersonalData>()
        .AddSingleton<PurgeEndpoint>()
        .AddSingleton<ClearReadEndpoint>();

    private static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => DeliverySettings.Read(configuration))
        .AddSingleton(_ => MailSender.Read(configuration))
        .AddSingleton(_ => MailerOf(configuration))
        .AddSingleton<ContactDirectory>()
        .AddSingleton<Outbox>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<IHubJob, SendOutbox>();

    private static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ReportRegister>()
        .AddSingleton(_ => AlertSettings.Read(configuration))
        .AddSingleton(provider => LadderWording.Load(provider.GetRequiredService<HubSettings>().PlanFolder))
        .AddSingleton<AlertLog>()
        .AddSingleton<LadderMails>()
        .AddSingleton<LadderPost>()
        .AddSingleton<IHubJob, RemindAndEscalate>();

    private static IServiceCollection AddCompliance(this IServiceCollection services) => services
        .AddSingleton<CaseStore>()
        .AddSingleton<CaseMails>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<CaseEndpoint>()
        .AddSingleton<IStandingCheck, StalePrices>()
        .AddSingleton<IStandingCheck, StaleColumns>()
        .AddSingleton<IStandingCheck, MissingContacts>()
        .AddSingleton<IStandingCheck, MissingDeliverables>()
        .AddSingleton<IHubJob, CheckCompliance>();

    private static IServiceCollection AddDispatch(this IServiceCollection services) => services
        .AddSingleton<DispatchCompiler>()
        .AddSingleton<DispatchStore>()
        .AddSingleton<FirstArrivals>()
        .AddSingleton<LatestArrivals>()
        .AddSingleton<IHubJob, CompileDispatch>();

    private static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddSingleton(provider => PaperWordings.Load(provider.GetRequiredService<HubSettings>().PlanFolder))
        .AddSingleton<DraftStore>()
        .AddSingleton<DraftEndpoint>()
        .AddSingleton<SupervisionReader>()
        .AddSingleton<PaperCalendar>()
        .AddSingleton<KnownBulletins>()
        .AddSingleton<IPaperOccasions, ReminderLetters>()
        .AddSingleton<IPaperOccasions, Circulars>()
        .AddSingleton<IPaperOccasions, ProblemCirculars>()
        .AddSingleton<IPaperOccasions, CampaignSummaries>()
        .AddSingleton<IPaperOccasions, AcceptanceReports>()
        .AddSingleton<IHubJob, DraftPapers>();

    private static IMailer MailerOf(IConfiguration configuration)
    {
        if (SmtpSettings.Read(configuration) is { } smtp)
        {
            return new SmtpMailer(smtp);
        }

        return configuration["Mail:Folder"] is { Length: > 0 } folder ? new EmlFolderMailer(folder) : new MailNotConfigured();
    }
}
