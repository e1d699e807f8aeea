namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>An SSM parameter has a wrong value for a while, or is missing.</summary>
internal sealed class WrongParameterFault(string parameter, string? value) : Fault(Name)
{
    public const string Name = "wrong-parameter";

    /// <summary>The parameter's name.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The wrong value; null where the parameter is missing.</summary>
    public string? Value { get; } = value;

    public static Fault Read(FaultRequest request) => new WrongParameterFault(request.Text("name") ?? request.Missing<string>("name"), request.Text("value"));
}
