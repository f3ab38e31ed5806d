using DataHub.Access;
using DataHub.Access.Auditing;
using DataHub.Alerts;
using DataHub.Answers;
using DataHub.Compliance;
using DataHub.Compliance.Standing;
using DataHub.Datasets;
using DataHub.Dictionary;
using DataHub.Dictionary.Samples;
using DataHub.Digest;
using DataHub.Dispatch;
using DataHub.Dispatch.Explaining;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Issuing;
using DataHub.Intake;
using DataHub.Intake.Http;
using DataHub.Intake.Locks;
using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Mail.Bounces;
using DataHub.Mail.Sms;
using DataHub.OpenApi;
using DataHub.Operations;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Papers.Occasions;
using DataHub.Papers.Release;
using DataHub.Papers.Supervision;
using DataHub.Plan;
using DataHub.Plan.Sources;
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

    /// <summary>
    /// Adds everything the functions call. The host brings the configuration, and a clock if not the system's.
    /// </summary>
    public static IServiceCollection AddDataHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(HubSettings.Read(configuration));
        services.AddSingleton(_ => HubStorage.Open(StorageSettings.Read(configuration)));
        services.AddSingleton(provider => new WhatIf(() => Rehearse(provider, configuration)));
        return services.AddReferenceData().AddStores().AddIntake().AddDictionary().AddAccess().AddPrivacy()
            .AddMail(configuration).AddAlerts(configuration).AddCompliance().AddDispatch().AddPapers().AddDigest()
            .AddOperations();
    }

    /// <summary>
    /// Creates what storage lacks, where the settings ask for it. A storage that does not answer does not keep the app
    /// from starting: its health says so, and the queues wait.
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

    /// <summary>
    /// Reads and checks the plan, with the files in storage that override it, before anything is made of it.
    /// </summary>
    /// <exception cref="PlanException">No plan can be used; lists every fault.</exception>
    public static async Task PreparePlanAsync(this IServiceProvider services)
    {
        using var limit = new CancellationTokenSource(PreparationLimit);
        await services.GetRequiredService<PlanInForce>().DecideAsync(limit.Token);
    }

    /// <summary>
    /// The same parts over a storage that keeps what they write to itself; the plan and the schemas are shared.
    /// </summary>
    private static ServiceProvider Rehearse(IServiceProvider provider, IConfiguration configuration) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(provider.GetRequiredService<TimeProvider>())
        .AddDataHub(configuration)
        .AddSingleton(provider.GetRequiredService<PlanInForce>())
        .AddSingleton(HubStorage.OpenRehearsal(StorageSettings.Read(configuration)))
        .BuildServiceProvider();

    private static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSingleton<PlanOverrideStore>()
        .AddSingleton<PlanReader>()
        .AddSingleton<PlanInForce>()
        .AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Set.Plan)
        .AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Set.Datasets)
        .AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Set.LadderWording)
        .AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Set.PaperWordings)
        .AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Set.DigestWording)
        .AddSingleton<PlanMails>()
        .AddSingleton<PlanEndpoint>()
        .AddSingleton(provider => FieldCipher.Read(provider.GetRequiredService<HubSettings>()));

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<SubmissionStore>()
        .AddSingleton<RowStore>()
        .AddSingleton<FactStore>()
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
        .AddSingleton<SubmissionJudge>()
        .AddSingleton<Replacement>()
        .AddSingleton<Aftermath>()
        .AddSingleton<Road>()
        .AddSingleton<DryRun>()
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
        .AddSingleton<AuditArchive>()
        .AddSingleton<AuditChain>()
        .AddSingleton<IHubJob, ArchiveAudit>()
        .AddSingleton(provider => HubSigner.Read(provider.GetRequiredService<HubSettings>()))
        .AddSingleton<AccessGate>()
        .AddSingleton<UploadLinks>()
        .AddSingleton<UploadLinkEndpoint>()
        .AddSingleton<HealthEndpoint>()
        .AddSingleton<JobLedger>()
        .AddSingleton<JobRunner>()
        .AddSingleton<JobEndpoint>();

    private static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<IHubJob, PurgePersonalData>()
        .AddSingleton<FieldRewrite>()
        .AddSingleton<RowRewrite>()
        .AddSingleton<IHubJob, ReencryptFields>()
        .AddSingleton<PurgeEndpoint>()
        .AddSingleton<ClearReadEndpoint>();

    private static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => DeliverySettings.Read(configuration))
        .AddSingleton(_ => MailSender.Read(configuration))
        .AddSingleton(_ => MailerOf(configuration))
        .AddSingleton(SmsSenderOf)
        .AddSingleton<ContactDirectory>()
        .AddSingleton<Outbox>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<IHubJob, SendOutbox>()
        .AddSingleton(_ => BounceSettings.Read(configuration))
        .AddSingleton<BounceMailbox>()
        .AddSingleton<BounceBook>()
        .AddSingleton<IHubJob, CollectBounces>();

    private static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ExtensionStore>()
        .AddSingleton<ReportRegister>()
        .AddSingleton<EnterpriseRegister>()
        .AddSingleton<RegisterReader>()
        .AddSingleton<RegisterEndpoint>()
        .AddSingleton<ExtensionEndpoint>()
        .AddSingleton(_ => AlertSettings.Read(configuration))
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
        .AddSingleton<IStandingCheck, MissingCityDeliverables>()
        .AddSingleton<IStandingCheck, MissedMilestones>()
        .AddSingleton<IStandingCheck, MissedCityMilestones>()
        .AddSingleton<IHubJob, CheckCompliance>();

    private static IServiceCollection AddDispatch(this IServiceCollection services) => services
        .AddSingleton<DeclaredMonths>()
        .AddSingleton<FactReader>()
        .AddSingleton<DispatchCompiler>()
        .AddSingleton<MissingInputs>()
        .AddSingleton<BasisReader>()
        .AddSingleton<FigureExplainer>()
        .AddSingleton<VerdictExplainer>()
        .AddSingleton<DispatchEndpoint>()
        .AddSingleton<ExplainEndpoint>()
        .AddSingleton<DispatchStore>()
        .AddSingleton<FirstArrivals>()
        .AddSingleton<LatestArrivals>()
        .AddSingleton<IHubJob, CompileDispatch>();

    private static IServiceCollection AddPapers(this IServiceCollection services) => services
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
        .AddSingleton<ReleaseTokens>()
        .AddSingleton<PaperLetters>()
        .AddSingleton<PaperPost>()
        .AddSingleton<ReleaseDesk>()
        .AddSingleton<ReleasePage>()
        .AddSingleton<ReleaseEndpoint>()
        .AddSingleton<IHubJob, PostPapers>()
        .AddSingleton<IHubJob, DraftPapers>();

    private static IServiceCollection AddDigest(this IServiceCollection services) => services
        .AddSingleton<DigestReader>()
        .AddSingleton<DigestMail>()
        .AddSingleton<IHubJob, SendDigest>();

    private static ISmsSender SmsSenderOf(IServiceProvider provider) => provider.GetRequiredService<DeliverySettings>() switch
    {
        { SmsDomain: { Length: > 0 } domain } => new MailedSmsSender(
            provider.GetRequiredService<IMailer>(),
            provider.GetRequiredService<MailSender>(),
            domain,
            provider.GetRequiredService<TimeProvider>()),
        { SmsFolder: { Length: > 0 } folder } => new SmsFolderSender(folder),
        _ => new SmsNotConfigured(),
    };

    private static IMailer MailerOf(IConfiguration configuration)
    {
        if (SmtpSettings.Read(configuration) is { } smtp)
        {
            return new SmtpMailer(smtp);
        }

        return configuration["Mail:Folder"] is { Length: > 0 } folder ? new EmlFolderMailer(folder) : new MailNotConfigured();
    }
}
