namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A step of a document path: a member's name, or where that is null a list's index.</summary>
internal readonly record struct PathElement(string? Name, int Index)
{
    public override string ToString() => Name ?? $"[{Index}]";
}
