namespace DataHub.Identifiers;
public static class IdentifierFormats { public static DataHub.JsonSchema.FormatRegistry All => DataHub.JsonSchema.FormatRegistry.Standard; }
