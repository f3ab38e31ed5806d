namespace DataHub.Dispatch.Bulletins;

/// <summary>What the enterprises declared of a class of materials, tonnes.</summary>
public sealed record ClassQuantity(string Code, string Name, decimal QuantityT);
