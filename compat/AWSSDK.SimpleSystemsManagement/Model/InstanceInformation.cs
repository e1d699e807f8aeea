namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The InstanceInformation structure of AWS Systems Manager.</summary>
public partial class InstanceInformation
{
    public string ActivationId { get; set; }

    public string AgentVersion { get; set; }

    public string AssociationStatus { get; set; }

    public string ComputerName { get; set; }

    public string IPAddress { get; set; }

    public string IamRole { get; set; }

    public string InstanceId { get; set; }

    public bool? IsLatestVersion { get; set; }

    public DateTime? LastAssociationExecutionDate { get; set; }

    public DateTime? LastPingDateTime { get; set; }

    public DateTime? LastSuccessfulAssociationExecutionDate { get; set; }

    public string Name { get; set; }

    public PingStatus PingStatus { get; set; }

    public string PlatformName { get; set; }

    public PlatformType PlatformType { get; set; }

    public string PlatformVersion { get; set; }

    public DateTime? RegistrationDate { get; set; }

    public ResourceType ResourceType { get; set; }

    public string SourceId { get; set; }

    public SourceType SourceType { get; set; }
}
