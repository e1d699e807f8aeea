using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator;

/// <summary>The one key pair with which requests must be signed.</summary>
public sealed class CredentialOptions
{
    /// <summary>The access key's id. Default "simulator".</summary>
    [Required]
    public string AccessKeyId { get; set; } = "simulator";

    /// <summary>The secret access key. Default "simulator".</summary>
    [Required]
    public string SecretAccessKey { get; set; } = "simulator";

    /// <summary>The session token that requests must carry. Default none: a request with a token is refused then.</summary>
    public string SessionToken { get; set; } = "";
}
