namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>FNV-1a with a finish that spreads similar names: the same in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class FlowHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string flow, uint secret)
    {
        var hash = Basis ^ secret;
        foreach (var letter in flow)
            hash = (hash ^ letter) * Prime;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
