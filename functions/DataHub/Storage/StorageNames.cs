namespace DataHub.Storage;

/// <summary>Every table, container and queue of the hub, in one place: the infrastructure is held against this list.</summary>
public static class StorageNames
{
    public static class Tables
    {
        /// <summary>Normalised rows of every dataset, current and superseded.</summary>
        public const string Rows = "rows";

        /// <summary>One entity a submission: its state, counts, and where its raw bytes and receipt are.</summary>
        public const string Submissions = "submissions";

        /// <summary>Which submission an Idempotency-Key of a partner stands for.</summary>
        public const string Idempotency = "idempotency";

        /// <summary>Partners and the hashes of their API keys.</summary>
        public const string Partners = "partners";

        /// <summary>Who did or was refused what, append-only.</summary>
        public const string Audit = "audit";

        /// <summary>Mail to be sent, sent, or given up; the row key is the dedupe key.</summary>
        public const string Outbox = "outbox";

        /// <summary>Steps of the alert ladder that were taken.</summary>
        public const string Alerts = "alerts";

        /// <summary>Last runs of the timer jobs, and what was done for which period.</summary>
        public const string Jobs = "jobs";

        /// <summary>Compiled dispatches, one entity a version; the documents are blobs.</summary>
        public const string Dispatches = "dispatches";

        /// <summary>Compliance alerts, open and settled.</summary>
        public const string Cases = "cases";

        /// <summary>Findings that wait for rows which have not come yet.</summary>
        public const string Pending = "pending";

        /// <summary>Exceptions from the lock of a period, by unit.</summary>
        public const string Locks = "locks";

        /// <summary>Whose personal data is due to be purged when, and what was purged.</summary>
        public const string Purges = "purges";

        /// <summary>Papers drafted for a signature; the documents are blobs.</summary>
        public const string Drafts = "drafts";

        /// <summary>What the dispatch needs of a unit's month, summed up from its rows.</summary>
        public const string Facts = "facts";

        /// <summary>Extensions of a report's due day, by dataset and period.</summary>
        public const string Extensions = "extensions";

        public static readonly IReadOnlyList<string> All =
        [
            Rows, Submissions, Idempotency, Partners, Audit, Outbox, Alerts, Jobs, Dispatches, Cases, Pending, Locks, Purges,
            Drafts, Facts, Extensions,
        ];
    }

    public static class Containers
    {
        /// <summary>Where counties put their files: <c>{unit}/{period}/{dataset}….{ext}</c>.</summary>
        public const string DropZone = "dropzone";

        /// <summary>Every byte that arrived for a dataset without personal data, named by its SHA-256; never
        /// overwritten.</summary>
        public const string Raw = "raw";

        /// <summary>Bytes that hold personal data, or may; never overwritten, and deleted when their time has come.</summary>
        public const string RawPersonal = "raw-personal";

        /// <summary>Receipts: beside the upload's path for drop-zone files, by id for all.</summary>
        public const string Receipts = "receipts";

        /// <summary>Bulletins and drafted papers, by period; never overwritten.</summary>
        public const string Documents = "documents";

        /// <summary>Files that take the place of the packaged plan's: <c>plan/{file}</c>.</summary>
        public const string Config = "config";

        /// <summary>The audit log of finished days, a file each; created once, never overwritten.</summary>
        public const string Audit = "audit";

        public static readonly IReadOnlyList<string> All =
            [DropZone, Raw, RawPersonal, Receipts, Documents, Config, Audit];
    }

    public static class Queues
    {
        /// <summary>Files to be taken through the road: Event Grid's BlobCreated messages, and the hub's own.</summary>
        public const string Arrivals = "arrivals";

        /// <summary>Keys of outbox entries that are ready to be sent.</summary>
        public const string Outbox = "outbox";

        public static readonly IReadOnlyList<string> All = [Arrivals, Outbox];

        /// <summary>Where the Functions host puts a message that failed too often.</summary>
        public static string PoisonOf(string queue) => queue + "-poison";
    }
}
