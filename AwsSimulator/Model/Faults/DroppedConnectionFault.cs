namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>The connection is reset: before the call takes effect, or after it did, so that only its answer is lost.</summary>
internal sealed class DroppedConnectionFault(bool isAfter, WireScope scope) : WireFault(Name, scope)
{
    public const string Name = "dropped-connection";

    /// <summary>Whether the call takes effect.</summary>
    public bool IsAfter { get; } = isAfter;

    public static Fault Read(FaultRequest request) => new DroppedConnectionFault(request.Flag("after") ?? false, WireScope.Read(request));
}
