namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>AWS answers with an error of its own.</summary>
internal sealed class ServerErrorFault(int status, WireScope scope) : WireFault(Name, scope)
{
    public const string Name = "server-error";
    private const int Internal = 500;
    private const int Unavailable = 503;

    /// <summary>500 or 503.</summary>
    public int Status { get; } = status;

    public static Fault Read(FaultRequest request)
    {
        var status = request.Integer("status", Internal, Unavailable) ?? Internal;
        if (status is not (Internal or Unavailable))
            request.Reject("status", $"must be {Internal} or {Unavailable}");
        return new ServerErrorFault(status, WireScope.Read(request));
    }
}
