#!/usr/bin/env bash
# Makes the certificates and keys of the tests anew, valid for 100 years. Nobody else trusts them. Needs openssl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly DAYS=36500

key() { # NAME
  openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key"
}

# A certificate of NAME.key for a subject, with extensions, by an issuer.
issue() { # NAME SUBJECT EXTENSIONS ISSUER
  openssl req -new -key "$1.key" -subj "/CN=$2" -out request.csr
  openssl x509 -req -in request.csr -days "$DAYS" -CA "$4.pem" -CAkey "$4.key" -CAcreateserial \
    -extfile <(echo "$3") -out "$1.pem" 2>/dev/null
}

key authority
openssl req -x509 -new -key authority.key -subj '/CN=Authority of the tests' -days "$DAYS" -out authority.pem
key between
issue between 'Between' 'basicConstraints=critical,CA:true' authority

server='subjectAltName=DNS:sip.example.com,IP:127.0.0.1,IP:::1'
key server
issue server sip.example.com "$server" between
cat between.pem >>server.pem
key renewed
issue renewed new.example.com 'subjectAltName=DNS:new.example.com,IP:127.0.0.1' between
cat between.pem >>renewed.pem
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.key
issue rsa sip.example.com "$server" authority

key trunk
issue trunk trunk $'subjectAltName=URI:sip:SBC.example.com\nextendedKeyUsage=serverAuth' authority
key other
issue other other 'subjectAltName=DNS:other.example.com' authority
key named
issue named sbc.example.com 'basicConstraints=CA:false' authority
key unknown
openssl req -x509 -new -key unknown.key -subj '/CN=unknown' -addext 'subjectAltName=URI:sip:sbc.example.com' \
  -days "$DAYS" -out unknown.pem
openssl req -x509 -new -key unknown.key -subj '/CN=shared' -days "$DAYS" -out shared.pem \
  -addext 'subjectAltName=DNS:www.example.com,URI:sip:sbc.example.com'

openssl ec -in server.key -out older.key 2>/dev/null
openssl pkcs8 -topk8 -in server.key -passout pass:secret -out encrypted.key
openssl genpkey -quiet -algorithm ED25519 -out ed25519.key
rm -f request.csr ./*.srl authority.key between.key
