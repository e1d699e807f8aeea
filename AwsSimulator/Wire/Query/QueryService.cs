namespace LoadPlatform.AwsSimulator.Wire.Query;

/// <summary>How one service speaks the Query protocol.</summary>
/// <param name="Version">The API version in its requests, which tells the services apart.</param>
/// <param name="Namespace">The XML namespace of its answers.</param>
internal sealed record QueryService(string Version, string Namespace)
{
    public static QueryService CloudWatch { get; } = new("2010-08-01", "http://monitoring.amazonaws.com/doc/2010-08-01/")
    {
        Maps = new HashSet<string>(StringComparer.Ordinal) { "ExtendedStatistics" },
        Codes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["InternalServiceFault"] = "InternalServiceError",
            ["InvalidFormatFault"] = "InvalidFormat",
            ["InvalidParameterCombinationException"] = "InvalidParameterCombination",
            ["InvalidParameterValueException"] = "InvalidParameterValue",
            ["LimitExceededFault"] = "LimitExceeded",
            ["MissingRequiredParameterException"] = "MissingParameter",
        },
    };

    public static QueryService Sts { get; } = new("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/");

    /// <summary>The members of answers that are maps, not structures.</summary>
    public IReadOnlySet<string> Maps { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The service's errors that have another name here, by the name of their shape.</summary>
    private IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The code in an error answer.</summary>
    public string Code(string type) => Codes.TryGetValue(type, out var code) ? code : type switch
    {
        "ValidationException" => "ValidationError",
        "ThrottlingException" => "Throttling",
        "MissingAuthenticationTokenException" => "MissingAuthenticationToken",
        "IncompleteSignatureException" => "IncompleteSignature",
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        "SerializationException" => "MalformedInput",
        "UnknownOperationException" => "InvalidAction",
        _ => type,
    };

    /// <summary>Whose fault an error is.</summary>
    public static string Fault(AwsException error) => error.Status < StatusCodes.Status500InternalServerError ? "Sender" : "Receiver";

    /// <summary>An error's status: those about signatures are 403 here, 400 in the JSON protocols.</summary>
    public static int Status(AwsException error) => error.Type is "MissingAuthenticationTokenException" or "UnrecognizedClientException" or "InvalidSignatureException"
        ? StatusCodes.Status403Forbidden
        : error.Status;

    /// <summary>The header by which a JSON answer tells the error's code here.</summary>
    public string Header(AwsException error) => $"{Code(error.Type)};{Fault(error)}";
}
