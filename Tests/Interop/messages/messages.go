// Package messages holds the few messages the interoperability programs exchange, tagged by hand after Protos/: a
// second reading of the same specification, not another output of the same generator.
package messages

import "fmt"

// Full names of the services called.
const (
	HealthService      = "grpc.health.v1.Health"
	EligibilityService = "frmr.registry.v1.Eligibility"
	DocumentsService   = "frmr.registry.v1.Documents"
)

// ServingStatus of grpc/health/v1/health.proto.
var ServingStatus = map[int32]string{0: "UNKNOWN", 1: "SERVING", 2: "NOT_SERVING", 3: "SERVICE_UNKNOWN"}

// Serving is ServingStatus.SERVING.
const Serving int32 = 1

// Verdict of frmr/registry/v1/eligibility.proto.
var Verdict = map[int32]string{0: "VERDICT_UNSPECIFIED", 1: "VERDICT_ALLOWED", 2: "VERDICT_REFUSED"}

type HealthCheckRequest struct {
	Service string `protobuf:"bytes,1,opt,name=service,proto3" json:"service"`
}

func (m *HealthCheckRequest) Reset()         { *m = HealthCheckRequest{} }
func (m *HealthCheckRequest) String() string { return fmt.Sprintf("%+v", *m) }
func (*HealthCheckRequest) ProtoMessage()    {}

type HealthCheckResponse struct {
	Status int32 `protobuf:"varint,1,opt,name=status,proto3" json:"status"`
}

func (m *HealthCheckResponse) Reset()         { *m = HealthCheckResponse{} }
func (m *HealthCheckResponse) String() string { return fmt.Sprintf("%+v", *m) }
func (*HealthCheckResponse) ProtoMessage()    {}

type BookCode struct {
	Oid     string `protobuf:"bytes,1,opt,name=oid,proto3" json:"oid"`
	Version string `protobuf:"bytes,2,opt,name=version,proto3" json:"version,omitempty"`
	Code    string `protobuf:"bytes,3,opt,name=code,proto3" json:"code"`
}

func (m *BookCode) Reset()         { *m = BookCode{} }
func (m *BookCode) String() string { return fmt.Sprintf("%+v", *m) }
func (*BookCode) ProtoMessage()    {}

type Date struct {
	Year  int32 `protobuf:"varint,1,opt,name=year,proto3" json:"year"`
	Month int32 `protobuf:"varint,2,opt,name=month,proto3" json:"month"`
	Day   int32 `protobuf:"varint,3,opt,name=day,proto3" json:"day"`
}

func (m *Date) Reset()         { *m = Date{} }
func (m *Date) String() string { return fmt.Sprintf("%+v", *m) }
func (*Date) ProtoMessage()    {}

type CheckRequest struct {
	Snils           string    `protobuf:"bytes,1,opt,name=snils,proto3" json:"snils"`
	Post            *BookCode `protobuf:"bytes,2,opt,name=post,proto3" json:"post"`
	OrganisationOid string    `protobuf:"bytes,3,opt,name=organisation_oid,proto3" json:"organisationOid"`
	Date            *Date     `protobuf:"bytes,4,opt,name=date,proto3" json:"date"`
	KnownAtUs       int64     `protobuf:"varint,5,opt,name=known_at_us,proto3" json:"knownAtUs,string"`
}

func (m *CheckRequest) Reset()         { *m = CheckRequest{} }
func (m *CheckRequest) String() string { return fmt.Sprintf("%+v", *m) }
func (*CheckRequest) ProtoMessage()    {}

type Reason struct {
	Code      string `protobuf:"bytes,1,opt,name=code,proto3" json:"code"`
	Message   string `protobuf:"bytes,2,opt,name=message,proto3" json:"message"`
	MessageEn string `protobuf:"bytes,3,opt,name=message_en,proto3" json:"messageEn"`
	Fact      int32  `protobuf:"varint,4,opt,name=fact,proto3" json:"fact"`
}

func (m *Reason) Reset()         { *m = Reason{} }
func (m *Reason) String() string { return fmt.Sprintf("%+v", *m) }
func (*Reason) ProtoMessage()    {}

type Fact struct {
	Kind            int32     `protobuf:"varint,1,opt,name=kind,proto3" json:"kind"`
	FactId          string    `protobuf:"bytes,2,opt,name=fact_id,proto3" json:"factId"`
	Subject         *BookCode `protobuf:"bytes,3,opt,name=subject,proto3" json:"subject,omitempty"`
	OrganisationOid string    `protobuf:"bytes,4,opt,name=organisation_oid,proto3" json:"organisationOid,omitempty"`
	ValidFrom       *Date     `protobuf:"bytes,5,opt,name=valid_from,proto3" json:"validFrom,omitempty"`
	ValidTo         *Date     `protobuf:"bytes,6,opt,name=valid_to,proto3" json:"validTo,omitempty"`
	RecordedTimeUs  int64     `protobuf:"varint,7,opt,name=recorded_time_us,proto3" json:"recordedTimeUs,string"`
}

func (m *Fact) Reset()         { *m = Fact{} }
func (m *Fact) String() string { return fmt.Sprintf("%+v", *m) }
func (*Fact) ProtoMessage()    {}

type CheckResponse struct {
	Verdict   int32     `protobuf:"varint,1,opt,name=verdict,proto3" json:"verdict"`
	Reasons   []*Reason `protobuf:"bytes,2,rep,name=reasons,proto3" json:"reasons"`
	Facts     []*Fact   `protobuf:"bytes,3,rep,name=facts,proto3" json:"facts"`
	KnownAtUs int64     `protobuf:"varint,4,opt,name=known_at_us,proto3" json:"knownAtUs,string"`
}

func (m *CheckResponse) Reset()         { *m = CheckResponse{} }
func (m *CheckResponse) String() string { return fmt.Sprintf("%+v", *m) }
func (*CheckResponse) ProtoMessage()    {}

type UploadChunk struct {
	UploadId string `protobuf:"bytes,1,opt,name=upload_id,proto3"`
	Offset   int64  `protobuf:"varint,2,opt,name=offset,proto3"`
	Data     []byte `protobuf:"bytes,3,opt,name=data,proto3"`
}

func (m *UploadChunk) Reset()         { *m = UploadChunk{} }
func (m *UploadChunk) String() string { return fmt.Sprintf("%s at %d", m.UploadId, m.Offset) }
func (*UploadChunk) ProtoMessage()    {}

// Document of frmr/registry/v1/registry.proto, as far as it is printed.
type Document struct {
	Sha256    []byte `protobuf:"bytes,1,opt,name=sha256,proto3" json:"sha256"`
	FileName  string `protobuf:"bytes,3,opt,name=file_name,proto3" json:"fileName"`
	SizeBytes int64  `protobuf:"varint,4,opt,name=size_bytes,proto3" json:"sizeBytes,string"`
}

func (m *Document) Reset()         { *m = Document{} }
func (m *Document) String() string { return fmt.Sprintf("%+v", *m) }
func (*Document) ProtoMessage()    {}

// ErrorInfo of google/rpc/error_details.proto, as far as it is printed.
type ErrorInfo struct {
	Reason string `protobuf:"bytes,1,opt,name=reason,proto3"`
	Domain string `protobuf:"bytes,2,opt,name=domain,proto3"`
}

func (m *ErrorInfo) Reset()         { *m = ErrorInfo{} }
func (m *ErrorInfo) String() string { return fmt.Sprintf("%+v", *m) }
func (*ErrorInfo) ProtoMessage()    {}
